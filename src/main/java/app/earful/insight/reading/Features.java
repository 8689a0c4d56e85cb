package app.earful.insight.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text as numbers. First come features that mean the same in every language (feelings added up, turns of phrase of each
 * kind, marks), then the words and pairs of words themselves, hashed, and for English the embedding of the whole.
 */
final class Features {
    /** Two embeddings of 384 numbers each. */
    static final int MEANING = 768;

    /** Words fall into 32,768 places: 2 % of the some 10,000 that occur in training share one. */
    static final int HASHED = 1 << 15;

    static final int SHARED = 64;
    static final int FIRST_CUE = 24;
    static final int SIZE = SHARED + MEANING + HASHED;
    private static final float MEANING_SCALE = 4;
    private static final float WORDS_SCALE = 2;
    private static final int TOKENS_READ = 400;

    /** The places of the numbers that are not 0, ascending, and the numbers. */
    private final int[] places;

    private final float[] values;

    private Features(int[] places, float[] values) {
        this.places = places;
        this.values = values;
    }

    int[] places() {
        return places;
    }

    float[] values() {
        return values;
    }

    /** @param meaning vectors of unit length; null when there are none */
    static Features of(List<Token> all, String language, float @Nullable [][] meaning) {
        var tokens = all.subList(0, Math.min(all.size(), TOKENS_READ));
        var vocabulary = Vocabulary.in(language);
        var numbers = new TreeMap<Integer, Float>();
        shared(numbers, tokens, language, vocabulary);
        cues(numbers, tokens, vocabulary);
        words(numbers, tokens, language, vocabulary);
        if (meaning != null) {
            var place = SHARED;
            for (var vector : meaning) {
                for (var number : vector) {
                    numbers.put(place++, MEANING_SCALE * number);
                }
            }
        }
        return of(numbers);
    }

    private static Features of(Map<Integer, Float> numbers) {
        var places = new int[numbers.size()];
        var values = new float[numbers.size()];
        var i = 0;
        for (var number : numbers.entrySet()) {
            places[i] = number.getKey();
            values[i++] = number.getValue();
        }
        return new Features(places, values);
    }

    private static void shared(
            Map<Integer, Float> numbers, List<Token> tokens, String language, Vocabulary vocabulary) {
        var feelings = Feelings.of(tokens, language, vocabulary);
        put(numbers, 0, 1);
        put(numbers, 1, (feelings.good - feelings.bad) / (feelings.good + feelings.bad + 2));
        put(numbers, 2, Math.log1p(feelings.good));
        put(numbers, 3, Math.log1p(feelings.bad));
        put(numbers, 4, (feelings.goodAtLast - feelings.badAtLast) / (feelings.goodAtLast + feelings.badAtLast + 2));
        put(numbers, 5, feelings.best / 3);
        put(numbers, 6, feelings.worst / 3);
        put(numbers, 7, feelings.good == 0 && feelings.bad == 0 ? 1 : 0);
        put(numbers, 8, Math.min(3, feelings.negations) / 3.0);
        put(numbers, 9, count(tokens, "?") > 0 ? 1 : 0);
        put(numbers, 10, !tokens.isEmpty() && tokens.getLast().text().equals("?") ? 1 : 0);
        put(numbers, 11, Math.log1p(count(tokens, "!")));
        put(numbers, 12, Math.min(1, count(tokens, "…")));
        put(numbers, 13, shouted(tokens));
        put(numbers, 14, Math.min(1, count(tokens, "http")));
        put(numbers, 15, Math.min(1, count(tokens, "0")));
        put(numbers, 16, Math.log1p(tokens.size()) / 3);
        put(numbers, 17, tokens.size() < 4 ? 1 : 0);
        put(numbers, 18, feelings.good > 0 && feelings.bad > 0 ? 1 : 0);
        put(numbers, 19, Math.min(1, count(tokens, "%")));
    }

    private static void cues(Map<Integer, Float> numbers, List<Token> tokens, Vocabulary vocabulary) {
        vocabulary.cues.forEach((kind, phrases) -> {
            var place = FIRST_CUE + 4 * kind.row;
            var count = phrases.count(tokens);
            put(numbers, place, Math.log1p(count));
            put(numbers, place + 1, count > 0 ? 1 : 0);
            put(numbers, place + 2, opens(tokens, phrases) ? 1 : 0);
        });
    }

    private static boolean opens(List<Token> tokens, Phrases phrases) {
        for (var at = 0; at < Math.min(3, tokens.size()); at++) {
            if (phrases.lengthAt(tokens, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void words(Map<Integer, Float> numbers, List<Token> tokens, String language, Vocabulary vocabulary) {
        var names = new ArrayList<String>();
        var before = "^";
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).text();
            if (word.equals("@user")) {
                continue;
            }
            var negated = tokens.get(at).isWord() && Feelings.isNegated(tokens, at, vocabulary);
            names.add((negated ? "not " : "") + word);
            names.add(before + " " + word);
            before = word;
        }
        var value = (float) (WORDS_SCALE / Math.sqrt(Math.max(1, names.size())));
        names.forEach(name -> numbers.merge(place(language, name), value, Features::least));
    }

    /** A word said twice counts once. */
    private static float least(float one, float other) {
        return Math.min(one, other);
    }

    private static int place(String language, String name) {
        var hash = language.hashCode() * 31 + name.hashCode();
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        return SHARED + MEANING + (hash & (HASHED - 1));
    }

    private static void put(Map<Integer, Float> numbers, int place, double value) {
        if (value != 0) {
            numbers.put(place, (float) value);
        }
    }

    private static int count(List<Token> tokens, String text) {
        var count = 0;
        for (var token : tokens) {
            count += token.text().equals(text) ? 1 : 0;
        }
        return count;
    }

    private static double shouted(List<Token> tokens) {
        return tokens.stream()
                .mapToInt(token -> token.shouted() ? 1 : 0)
                .average()
                .orElse(0);
    }
}
