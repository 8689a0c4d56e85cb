package app.earful.insight.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a text is compared with other texts: its words and pairs of words, and for English what it means.
 *
 * @param words their places among the features, ascending
 * @param meaning of unit length, by all-MiniLM-L6-v2
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Trace(int[] words, float @Nullable [] meaning) {
    /** Meanings with a lower cosine have nothing to do with each other; the same for words. */
    private static final double MEANT_FROM = 0.5;

    private static final double WORDED_FROM = 0.05;

    static Trace of(Features features, float @Nullable [][] meaning) {
        var places = features.places();
        var from = Arrays.binarySearch(places, Features.SHARED + Features.MEANING);
        var words = Arrays.copyOfRange(places, from < 0 ? -from - 1 : from, places.length);
        return new Trace(words, meaning == null ? null : meaning[0]);
    }

    /** From 0, nothing in common, to 1: by meaning where both have one, else by words, of which rare ones count more. */
    double likeness(Trace other, Rarity rarity) {
        return meaning != null && other.meaning != null
                ? above(MEANT_FROM, cosine(meaning, other.meaning))
                : above(WORDED_FROM, rarity.cosine(words, other.words));
    }

    private static double above(double least, double cosine) {
        return Math.max(0, (cosine - least) / (1 - least));
    }

    private static double cosine(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * (double) other[i];
        }
        return sum;
    }

    /** How much a word says: the squared logarithm of how many texts there are to each that has it (idf). */
    record Rarity(Map<Integer, Integer> having, int texts) {
        static Rarity in(List<Trace> traces) {
            var having = new HashMap<Integer, Integer>();
            for (var trace : traces) {
                for (var word : trace.words) {
                    having.merge(word, 1, Integer::sum);
                }
            }
            return new Rarity(having, traces.size());
        }

        private double of(int word) {
            var weight = Math.log(1 + (double) texts / (1 + having.getOrDefault(word, 0)));
            return weight * weight;
        }

        private double cosine(int[] one, int[] other) {
            var common = 0.0;
            for (int i = 0, k = 0; i < one.length && k < other.length; ) {
                if (one[i] == other[k]) {
                    common += of(one[i++]);
                    k++;
                } else if (one[i] < other[k]) {
                    i++;
                } else {
                    k++;
                }
            }
            return common == 0 ? 0 : common / Math.sqrt(sum(one) * sum(other));
        }

        private double sum(int[] words) {
            return Arrays.stream(words).mapToDouble(this::of).sum();
        }
    }
}
