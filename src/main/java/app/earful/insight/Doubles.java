package app.earful.insight;

import app.earful.insight.meaning.Vectors;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Texts that say the same in nearly the same words: a turn of phrase that somebody uses again and again, with another part,
 * number or month in it. They lie so close together that each turn of phrase would look like a theme of its own, so that they
 * count once while dividing, like equal texts.
 */
final class Doubles {
    /** Twice the words both have in the same order, over the words of both. */
    private static final double LEAST_SHARED = 0.75;

    /** In a shorter text the one word that differs may be all it says: "Open the account", "Close the account". */
    private static final int LEAST_WORDS = 6;

    private static final int NEIGHBOURS = 10;
    private static final int MOST_WORDS_READ = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Doubles() {}

    /**
     * @param vectors of each text, of unit length
     * @return for each text the number of its group, counted from 0 in order of appearance
     */
    static int[] of(List<String> texts, float[][] vectors) {
        var words = texts.stream().map(Doubles::words).toList();
        var neighbours = Neighbours.of(vectors, NEIGHBOURS);
        var like = IntStream.range(0, vectors.length)
                .parallel()
                .mapToObj(text -> like(text, neighbours, words))
                .toList();
        var groups = Partitions.each(vectors.length);
        for (var text = 0; text < groups.length; text++) {
            for (var other : like.get(text)) {
                join(groups, text, other);
            }
        }
        Arrays.setAll(groups, text -> first(groups, text));
        return Partitions.numbered(groups);
    }

    private static String[] words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS_READ)
                .toArray(String[]::new);
    }

    private static int[] like(int text, Neighbours neighbours, List<String[]> words) {
        return Arrays.stream(neighbours.ids()[text])
                .filter(other -> shared(words.get(text), words.get(other)) >= LEAST_SHARED)
                .toArray();
    }

    /** By the longest common subsequence (Wagner and Fischer 1974). */
    private static double shared(String[] one, String[] other) {
        if (Math.min(one.length, other.length) < LEAST_WORDS) {
            return 0;
        }
        var common = new int[other.length + 1];
        for (var word : one) {
            var before = 0;
            for (var i = 1; i <= other.length; i++) {
                var above = common[i];
                common[i] = word.equals(other[i - 1]) ? before + 1 : Math.max(above, common[i - 1]);
                before = above;
            }
        }
        return 2.0 * common[other.length] / (one.length + other.length);
    }

    private static void join(int[] groups, int one, int other) {
        var first = first(groups, one);
        var second = first(groups, other);
        groups[Math.max(first, second)] = Math.min(first, second);
    }

    private static int first(int[] groups, int text) {
        var first = text;
        while (groups[first] != first) {
            first = groups[first];
        }
        return first;
    }

    /** @return for each group the middle of what its texts mean, for each model; made when asked for, as meanings may be */
    static List<float[][]> middles(List<float[][]> meanings, int[] groups) {
        var members = members(groups);
        return new AbstractList<>() {
            @Override
            public float[][] get(int group) {
                var its = members.get(group);
                return its.size() == 1 ? meanings.get(its.getFirst()) : middle(meanings, its);
            }

            @Override
            public int size() {
                return members.size();
            }
        };
    }

    private static List<List<Integer>> members(int[] groups) {
        var members = new ArrayList<List<Integer>>();
        for (var text = 0; text < groups.length; text++) {
            if (groups[text] == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(groups[text]).add(text);
        }
        return members;
    }

    private static float[][] middle(List<float[][]> meanings, List<Integer> members) {
        var sums = new double[meanings.getFirst().length][meanings.getFirst()[0].length];
        for (var text : members) {
            var meaning = meanings.get(text);
            for (var model = 0; model < sums.length; model++) {
                Vectors.add(sums[model], meaning[model]);
            }
        }
        return Arrays.stream(sums).map(Vectors::direction).toArray(float[][]::new);
    }
}
