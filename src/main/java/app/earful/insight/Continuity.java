package app.earful.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which theme of a new run is which of the run before, so that names and what people decided about a theme live on. Themes are
 * matched one to one by the texts they share, largest share of both together first (Jaccard 1901).
 */
public final class Continuity {
    /** Below this share of common texts a theme is another one. */
    private static final double LEAST_SHARE = 0.3;

    private Continuity() {}

    /**
     * @param before the theme of each text in the run before, counted from 1; 0 for none, and for texts that are new
     * @param now the theme of the same texts now
     * @return for each theme now, the first at place 1, the theme that lives on in it; 0 when it is a new one
     */
    public static int[] of(int[] before, int[] now) {
        if (before.length != now.length) {
            throw new IllegalArgumentException(before.length + " texts before, but " + now.length + " now");
        }
        var lives = new int[largest(now) + 1];
        var taken = new HashSet<Integer>();
        for (var pair : pairs(before, now)) {
            if (pair.share() >= LEAST_SHARE && lives[pair.now()] == 0 && taken.add(pair.before())) {
                lives[pair.now()] = pair.before();
            }
        }
        return lives;
    }

    private record Pair(int before, int now, double share) {}

    private static List<Pair> pairs(int[] before, int[] now) {
        var sizesBefore = sizes(before, before, now);
        var sizesNow = sizes(now, before, now);
        var shared = new HashMap<Long, Integer>();
        for (var text = 0; text < now.length; text++) {
            if (before[text] != 0 && now[text] != 0) {
                shared.merge(((long) before[text] << 32) | now[text], 1, Integer::sum);
            }
        }
        var pairs = new ArrayList<Pair>();
        shared.forEach((both, count) -> {
            var old = (int) (both >> 32);
            var young = both.intValue();
            pairs.add(new Pair(old, young, (double) count / (sizesBefore[old] + sizesNow[young] - count)));
        });
        pairs.sort(Comparator.comparingDouble(Pair::share)
                .reversed()
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::now));
        return pairs;
    }

    /** Only texts of both runs count: a theme that has grown by new texts is still the same. */
    private static int[] sizes(int[] themes, int[] before, int[] now) {
        var sizes = new int[largest(themes) + 1];
        for (var text = 0; text < themes.length; text++) {
            if (before[text] != 0 && now[text] != 0) {
                sizes[themes[text]]++;
            }
        }
        return sizes;
    }

    private static int largest(int[] themes) {
        var largest = 0;
        for (var theme : themes) {
            largest = Math.max(largest, theme);
        }
        return largest;
    }
}
