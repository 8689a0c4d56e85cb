package app.earful.insight;

import app.earful.insight.meaning.Vectors;
import java.util.stream.IntStream;

/**
 * How much nearer texts are to their own part than to the next one (Rousseeuw 1987), with 1 - cosine as distance. The mean
 * distance to a part follows from the sum of its vectors, so that this takes rows times parts, not rows times rows.
 */
public final class Silhouette {
    private Silhouette() {}

    /**
     * @param vectors of unit length
     * @param parts of each row, numbered from 0
     * @return the mean over all rows, from -1 to 1; a row alone in its part counts as 0
     */
    public static double of(float[][] vectors, int[] parts) {
        var count = Partitions.count(parts);
        if (count < 2) {
            return 0;
        }
        var sums = new double[count][vectors[0].length];
        var sizes = new int[count];
        for (var row = 0; row < vectors.length; row++) {
            Vectors.add(sums[parts[row]], vectors[row]);
            sizes[parts[row]]++;
        }
        var means = new float[count][vectors[0].length];
        for (var part = 0; part < count; part++) {
            for (var i = 0; i < means[part].length; i++) {
                means[part][i] = (float) (sums[part][i] / sizes[part]);
            }
        }
        var widths = new double[vectors.length];
        IntStream.range(0, vectors.length)
                .parallel()
                .forEach(row -> widths[row] = width(vectors[row], parts[row], means, sizes));
        var sum = 0.0;
        for (var width : widths) {
            sum += width;
        }
        return sum / widths.length;
    }

    private static double width(float[] vector, int own, float[][] means, int[] sizes) {
        if (sizes[own] == 1) {
            return 0;
        }
        var next = Double.NEGATIVE_INFINITY;
        for (var part = 0; part < means.length; part++) {
            if (part != own) {
                next = Math.max(next, Vectors.dot(vector, means[part]));
            }
        }
        // Without the text itself, whose cosine to itself is 1.
        var inside = (Vectors.dot(vector, means[own]) * sizes[own] - 1) / (sizes[own] - 1);
        var further = Math.max(1 - inside, 1 - next);
        return further <= 0 ? 0 : (inside - next) / further;
    }
}
