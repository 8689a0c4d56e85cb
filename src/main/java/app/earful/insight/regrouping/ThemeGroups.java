package app.earful.insight.regrouping;

import app.earful.insight.Silhouette;
import app.earful.insight.meaning.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Themes that belong together, for people who have too many to look over: the two groups whose themes are nearest on average
 * are joined again and again (Sokal and Michener 1958), and of all the steps that one is kept which holds together best by its
 * silhouette (Rousseeuw 1987).
 */
public final class ThemeGroups {
    /** Fewer fit on a page as they are. */
    private static final int LEAST_THEMES = 12;

    /** More groups than this share of the themes are no help. */
    private static final double MOST_GROUPS = 0.4;

    private static final int LEAST_GROUPS = 3;

    private ThemeGroups() {}

    /**
     * @param centres of the themes of one language, of unit length
     * @return for each theme the number of its group, counted from 1 in order of appearance; 0 for those that stay alone
     */
    public static int[] of(List<float[]> centres) {
        if (centres.size() < LEAST_THEMES) {
            return new int[centres.size()];
        }
        var vectors = centres.toArray(float[][]::new);
        var groups = singles(vectors.length);
        var best = parts(groups, vectors.length);
        var most = Double.NEGATIVE_INFINITY;
        var nearness = nearness(vectors);
        while (groups.size() > LEAST_GROUPS) {
            joinNearest(groups, nearness);
            if (groups.size() <= MOST_GROUPS * vectors.length) {
                var parts = parts(groups, vectors.length);
                var worth = Silhouette.of(vectors, parts);
                if (worth > most) {
                    most = worth;
                    best = parts;
                }
            }
        }
        return withoutSingles(best);
    }

    private static List<List<Integer>> singles(int count) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, count).forEach(theme -> groups.add(new ArrayList<>(List.of(theme))));
        return groups;
    }

    /** Sums of cosines between groups; those of single themes to begin with. */
    private static List<double[]> nearness(float[][] vectors) {
        var nearness = new ArrayList<double[]>();
        for (var vector : vectors) {
            nearness.add(Arrays.stream(vectors)
                    .mapToDouble(other -> Vectors.dot(vector, other))
                    .toArray());
        }
        return nearness;
    }

    private static void joinNearest(List<List<Integer>> groups, List<double[]> sums) {
        var one = 0;
        var other = 1;
        var most = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < groups.size(); i++) {
            for (var j = i + 1; j < groups.size(); j++) {
                var mean = sums.get(i)[j]
                        / ((double) groups.get(i).size() * groups.get(j).size());
                if (mean > most) {
                    most = mean;
                    one = i;
                    other = j;
                }
            }
        }
        groups.get(one).addAll(groups.remove(other));
        var gone = sums.remove(other);
        for (var i = 0; i < gone.length; i++) {
            sums.get(one)[i] += gone[i];
        }
        for (var row = 0; row < sums.size(); row++) {
            sums.set(row, joined(sums.get(row), one, other));
        }
    }

    private static double[] joined(double[] row, int one, int other) {
        var joined = new double[row.length - 1];
        for (var i = 0; i < row.length; i++) {
            var at = i < other ? i : i == other ? one : i - 1;
            joined[at] += row[i];
        }
        return joined;
    }

    private static int[] parts(List<List<Integer>> groups, int count) {
        var parts = new int[count];
        for (var group = 0; group < groups.size(); group++) {
            for (var theme : groups.get(group)) {
                parts[theme] = group;
            }
        }
        return parts;
    }

    private static int[] withoutSingles(int[] parts) {
        var sizes = new int[parts.length];
        Arrays.stream(parts).forEach(part -> sizes[part]++);
        var numbers = new int[parts.length];
        var next = 0;
        var numbered = new int[parts.length];
        for (var theme = 0; theme < parts.length; theme++) {
            var part = parts[theme];
            if (sizes[part] > 1 && numbers[part] == 0) {
                numbers[part] = ++next;
            }
            numbered[theme] = numbers[part];
        }
        return numbered;
    }
}
