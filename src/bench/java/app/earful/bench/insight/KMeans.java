package app.earful.bench.insight;

import app.earful.insight.meaning.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The baseline: spherical k-means (Dhillon and Modha 2001) with k-means++ seeding, told how many there are. */
final class KMeans {
    private static final int MOST_ROUNDS = 40;

    private KMeans() {}

    /** @return for each row its part, counted from 1 */
    static int[] of(float[][] vectors, int count, long seed) {
        var centres = seeds(vectors, count, new Random(seed));
        var parts = new int[vectors.length];
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = parts.clone();
            var now = centres;
            var next = new int[vectors.length];
            IntStream.range(0, vectors.length).parallel().forEach(row -> next[row] = nearest(vectors[row], now));
            parts = next;
            if (Arrays.equals(before, parts)) {
                break;
            }
            centres = centres(vectors, parts, now);
        }
        return Arrays.stream(parts).map(part -> part + 1).toArray();
    }

    private static float[][] seeds(float[][] vectors, int count, Random random) {
        var centres = new float[count][];
        var distances = new double[vectors.length];
        Arrays.fill(distances, 1);
        for (var centre = 0; centre < count; centre++) {
            var left = random.nextDouble() * Arrays.stream(distances).sum();
            var row = 0;
            while (row < vectors.length - 1 && left > distances[row]) {
                left -= distances[row++];
            }
            centres[centre] = vectors[row];
            for (var other = 0; other < vectors.length; other++) {
                var distance = Math.max(0, 1 - Vectors.dot(vectors[other], vectors[row]));
                distances[other] = centre == 0 ? distance : Math.min(distances[other], distance);
            }
        }
        return centres;
    }

    private static int nearest(float[] vector, float[][] centres) {
        var nearest = 0;
        var most = Double.NEGATIVE_INFINITY;
        for (var centre = 0; centre < centres.length; centre++) {
            var cosine = Vectors.dot(vector, centres[centre]);
            if (cosine > most) {
                most = cosine;
                nearest = centre;
            }
        }
        return nearest;
    }

    private static float[][] centres(float[][] vectors, int[] parts, float[][] before) {
        var sums = new double[before.length][vectors[0].length];
        for (var row = 0; row < vectors.length; row++) {
            Vectors.add(sums[parts[row]], vectors[row]);
        }
        return IntStream.range(0, before.length)
                .mapToObj(part -> Arrays.stream(sums[part]).anyMatch(value -> value != 0)
                        ? Vectors.direction(sums[part])
                        : before[part])
                .toArray(float[][]::new);
    }
}
