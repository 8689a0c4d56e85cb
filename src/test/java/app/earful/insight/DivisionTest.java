package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.earful.insight.meaning.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What dividing is made of: neighbours, communities, silhouette, agreement. */
class DivisionTest {
    /** So many blobs of so many points each, in ten dimensions. */
    private static float[][] blobs(int blobs, int each, double spread) {
        var random = new Random(3);
        var vectors = new float[blobs * each][10];
        for (var row = 0; row < vectors.length; row++) {
            for (var i = 0; i < 10; i++) {
                vectors[row][i] = (float) (random.nextGaussian() * spread);
            }
            vectors[row][row / each] += 1;
            Vectors.toUnitLength(vectors[row]);
        }
        return vectors;
    }

    private static int[] truth(int blobs, int each) {
        return IntStream.range(0, blobs * each).map(row -> row / each).toArray();
    }

    @Test
    void findsTheNearestOfAll() {
        var vectors = blobs(8, 90, 0.5);
        var neighbours = Neighbours.of(vectors, 5);
        for (var row = 0; row < vectors.length; row += 37) {
            var one = vectors[row];
            var own = row;
            var expected = IntStream.range(0, vectors.length)
                    .filter(other -> other != own)
                    .mapToObj(other -> Vectors.dot(one, vectors[other]))
                    .sorted(java.util.Comparator.reverseOrder())
                    .limit(5)
                    .toList();
            for (var i = 0; i < 5; i++) {
                assertThat(neighbours.cosines()[row][i]).isCloseTo(expected.get(i), within(1e-5f));
            }
        }
    }

    @Test
    void findsCommunitiesThatAreThere() {
        var graph = Graph.of(Neighbours.of(blobs(6, 40, 0.15), 8));
        assertThat(Partitions.agreement(Communities.of(graph, 1, 1), truth(6, 40)))
                .isEqualTo(1);
    }

    @Test
    void dividesFinerAtAHigherResolution() {
        var graph = Graph.of(Neighbours.of(blobs(6, 40, 0.6), 8));
        var coarse = Partitions.count(Communities.of(graph, 0.3, 2));
        var fine = Partitions.count(Communities.of(graph, 20, 2));
        assertThat(fine).isGreaterThan(coarse);
    }

    @Test
    void countsALinkByHowOftenTheModelsHoldItsEndsTogether() {
        var neighbours = new Neighbours(
                new int[][] {{1, 2}, {0, 2}, {0, 1}}, new float[][] {{0.8f, 0.4f}, {0.8f, 0.6f}, {0.4f, 0.6f}});
        var views = List.of(
                List.of(new int[] {0, 0, 0}, new int[] {0, 0, 1}), List.of(new int[] {0, 0, 1}, new int[] {0, 1, 2}));
        var agreed = Scale.agreed(neighbours, views);
        assertThat(agreed.cosines()[0]).containsExactly(new float[] {0.6f, 0.1f}, within(1e-6f));
        assertThat(agreed.cosines()[1]).containsExactly(new float[] {0.6f, 0.15f}, within(1e-6f));
        assertThat(neighbours.cosines()[0]).containsExactly(0.8f, 0.4f);
    }

    @Test
    void findsThemesThatOneModelAloneConfuses() {
        // The first model sees four blobs, the second one puts the first two together.
        var truth = truth(4, 30);
        var clear = blobs(4, 30, 0.35);
        var meanings = new ArrayList<float[][]>();
        for (var row = 0; row < truth.length; row++) {
            var blurred = clear[row].clone();
            var both = (blurred[0] + blurred[1]) / 2;
            blurred[0] = both;
            blurred[1] = both;
            meanings.add(new float[][] {clear[row], Vectors.toUnitLength(blurred)});
        }
        var found = Scale.divide(meanings, Space.of(meanings));
        assertThat(Partitions.agreement(found, truth)).isGreaterThan(0.9);
    }

    @Test
    void keepsTheWeightOfAGraphWhenItJoinsNodes() {
        var graph = Graph.of(Neighbours.of(blobs(4, 30, 0.5), 6));
        var joined = graph.joined(truth(4, 30), 4);
        assertThat(joined.total()).isCloseTo(graph.total(), within(1e-9));
        assertThat(Arrays.stream(joined.mass()).sum()).isCloseTo(graph.total(), within(1e-9));
    }

    @Test
    void seesThatTheRightDivisionHoldsTogetherBest() {
        var vectors = blobs(6, 40, 0.2);
        var right = Silhouette.of(vectors, truth(6, 40));
        assertThat(right)
                .isGreaterThan(Silhouette.of(vectors, truth(3, 80)))
                .isGreaterThan(Silhouette.of(vectors, truth(12, 20)));
        assertThat(Silhouette.of(vectors, new int[240])).isZero();
    }

    @Test
    void computesTheSilhouetteByItsDefinition() {
        var vectors = blobs(3, 4, 0.4);
        var parts = truth(3, 4);
        var sum = 0.0;
        for (var row = 0; row < vectors.length; row++) {
            var distances = new double[3];
            for (var other = 0; other < vectors.length; other++) {
                distances[parts[other]] += other == row ? 0 : 1 - Vectors.dot(vectors[row], vectors[other]);
            }
            var inside = distances[parts[row]] / 3;
            distances[parts[row]] = Double.MAX_VALUE;
            var next = Arrays.stream(distances).min().orElseThrow() / 4;
            sum += (next - inside) / Math.max(inside, next);
        }
        assertThat(Silhouette.of(vectors, parts)).isCloseTo(sum / vectors.length, within(1e-5));
    }

    @Test
    void measuresAgreementAsPublished() {
        // One pair is together in both, 4 pairs in the first, 3 in the second, of 15.
        var agreement = Partitions.agreement(new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 0, 1, 1, 2, 2});
        var expected = 4.0 * 3 / 15;
        assertThat(agreement).isCloseTo((1 - expected) / (3.5 - expected), within(1e-12));
        assertThat(Partitions.agreement(new int[] {0, 0, 1}, new int[] {5, 5, 2}))
                .isEqualTo(1);
    }
}
