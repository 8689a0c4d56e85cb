package app.earful.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds how fine to divide. Nobody says how many themes there are, so the division is made at many resolutions, and that one
 * is taken which is borne out best: by silhouette (themes hold together and lie apart), by agreement (each model, asked
 * alone, divides in the same way), and slightly by what is usual. Each is relative to its best over all resolutions.
 * What counts for the division are the links on which the models agree (after Poulin and Theberge 2018).
 */
final class Scale {
    /** Half an octave apart; below the first everything is one, above the last everything falls apart. */
    private static final double[] RESOLUTIONS = {0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 30};

    private static final int NEIGHBOURS = 10;
    private static final int LEAST_NEIGHBOURS = 3;

    /** How many texts it takes for one more neighbour, so that in a small collection not everybody is a neighbour. */
    private static final int TEXTS_PER_NEIGHBOUR = 5;

    /** The fewer texts, the more depends on luck, and the less another run takes. */
    private static final int MOST_RUNS = 10;

    private static final int LEAST_RUNS = 2;
    private static final int MOST_VISITS = 15_000;

    // The middle of a plateau over 104 collections of some labels of six public sets; what it is worth was measured on
    // the other labels (docs/guide/themes.md).
    private static final double AGREEMENT_WEIGHT = 2.5;
    private static final double COARSE_WEIGHT = 0.1;
    private static final double FINE_WEIGHT = 0.05;
    private static final double USUAL_RESOLUTION = 5;

    /** Resolutions that are so much worse than the best one still have a say of 1 / e. */
    private static final double TOLERANCE = 0.06;

    private Scale() {}

    /** @param meanings of at least three texts */
    static int[] divide(List<float[][]> meanings, Space space) {
        var views = new ArrayList<List<int[]>>();
        for (var model = 0; model < space.models(); model++) {
            var seen = model;
            views.add(divisions(neighbours(
                    meanings.stream().map(meaning -> space.place(meaning, seen)).toArray(float[][]::new))));
        }
        var vectors = meanings.stream().map(space::place).toArray(float[][]::new);
        var divisions = divisions(agreed(neighbours(vectors), views));
        var silhouettes = divisions.stream()
                .mapToDouble(parts -> Silhouette.of(vectors, parts))
                .toArray();
        var agreements =
                divisions.stream().mapToDouble(parts -> agreement(parts, views)).toArray();
        return divisions.get(best(silhouettes, agreements));
    }

    private static Neighbours neighbours(float[][] vectors) {
        return Neighbours.of(vectors, Math.clamp(vectors.length / TEXTS_PER_NEIGHBOUR, LEAST_NEIGHBOURS, NEIGHBOURS));
    }

    private static List<int[]> divisions(Neighbours neighbours) {
        var graph = Graph.of(neighbours);
        var runs = Math.clamp(MOST_VISITS / graph.size(), LEAST_RUNS, MOST_RUNS);
        var divisions = new ArrayList<int[]>();
        for (var resolution : RESOLUTIONS) {
            divisions.add(Communities.of(graph, resolution, runs));
        }
        return divisions;
    }

    /** Two texts are as near as they were, times the share of the models' own divisions that leave them together. */
    static Neighbours agreed(Neighbours neighbours, List<List<int[]>> views) {
        var all = views.stream().flatMap(List::stream).toList();
        var cosines = new float[neighbours.ids().length][];
        for (var row = 0; row < cosines.length; row++) {
            cosines[row] = neighbours.cosines()[row].clone();
            for (var i = 0; i < cosines[row].length; i++) {
                cosines[row][i] *= together(row, neighbours.ids()[row][i], all);
            }
        }
        return new Neighbours(neighbours.ids(), cosines);
    }

    private static float together(int one, int other, List<int[]> divisions) {
        var count = 0;
        for (var parts : divisions) {
            count += parts[one] == parts[other] ? 1 : 0;
        }
        return (float) count / divisions.size();
    }

    /** Of each model the resolution that agrees best: models differ in how dense they lay texts. */
    private static double agreement(int[] parts, List<List<int[]>> views) {
        return views.stream()
                .mapToDouble(view -> view.stream()
                        .mapToDouble(seen -> Partitions.agreement(parts, seen))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    /** The middle of the resolutions that are as good as the best: which of them is ahead is a matter of luck. */
    private static int best(double[] silhouettes, double[] agreements) {
        var heldTogether = relative(silhouettes);
        var agreed = relative(agreements);
        var worths = new double[RESOLUTIONS.length];
        for (var i = 0; i < worths.length; i++) {
            worths[i] = heldTogether[i] + AGREEMENT_WEIGHT * agreed[i] - unusual(RESOLUTIONS[i]);
        }
        var most = Arrays.stream(worths).max().orElseThrow();
        var sum = 0.0;
        var weights = 0.0;
        for (var i = 0; i < worths.length; i++) {
            var weight = Math.exp((worths[i] - most) / TOLERANCE);
            sum += weight * i;
            weights += weight;
        }
        return (int) Math.round(sum / weights);
    }

    private static double unusual(double resolution) {
        var distance = Math.log(resolution / USUAL_RESOLUTION);
        return distance < 0 ? -COARSE_WEIGHT * distance : FINE_WEIGHT * distance;
    }

    private static double[] relative(double[] values) {
        var most = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values).map(value -> most > 0 ? value / most : 0).toArray();
    }
}
