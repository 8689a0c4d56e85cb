package app.earful.insight;

import java.util.Arrays;
import java.util.HashMap;

/** Divisions of rows into parts, as the number of each row's part. */
final class Partitions {
    private Partitions() {}

    /** Every row a part of its own. */
    static int[] each(int size) {
        var parts = new int[size];
        Arrays.setAll(parts, row -> row);
        return parts;
    }

    /** The same parts, numbered from 0 in order of appearance. */
    static int[] numbered(int[] parts) {
        var numbers = new HashMap<Integer, Integer>();
        var numbered = new int[parts.length];
        for (var row = 0; row < parts.length; row++) {
            var number = numbers.putIfAbsent(parts[row], numbers.size());
            numbered[row] = number == null ? numbers.size() - 1 : number;
        }
        return numbered;
    }

    /** How many parts there are when they are numbered from 0. */
    static int count(int[] numbered) {
        return Arrays.stream(numbered).max().orElse(-1) + 1;
    }

    /** How far two divisions agree: the adjusted Rand index (Hubert and Arabie 1985), 0 by chance and 1 when equal. */
    static double agreement(int[] one, int[] other) {
        var ones = new HashMap<Integer, Integer>();
        var others = new HashMap<Integer, Integer>();
        var both = new HashMap<Long, Integer>();
        for (var row = 0; row < one.length; row++) {
            ones.merge(one[row], 1, Integer::sum);
            others.merge(other[row], 1, Integer::sum);
            both.merge(((long) one[row] << 32) | other[row], 1, Integer::sum);
        }
        var pairsOfOne = pairs(ones.values());
        var pairsOfOther = pairs(others.values());
        var expected = pairsOfOne * pairsOfOther / Math.max(1, one.length * (one.length - 1.0) / 2);
        var most = (pairsOfOne + pairsOfOther) / 2;
        return most == expected ? 1 : (pairs(both.values()) - expected) / (most - expected);
    }

    private static double pairs(Iterable<Integer> counts) {
        var pairs = 0.0;
        for (double count : counts) {
            pairs += count * (count - 1) / 2;
        }
        return pairs;
    }
}
