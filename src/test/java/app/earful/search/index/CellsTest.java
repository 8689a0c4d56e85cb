package app.earful.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.Vectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
    private static final int LENGTH = 32;

    private final SplittableRandom random = new SplittableRandom(1);

    @TempDir
    Path folder;

    @Test
    void comeBackFromTheirBytes() {
        var vectors = vectors(2_000, 20);
        var cells = Cells.of(vectors, 30);
        var again = Cells.of(cells.toBytes());
        assertThat(vectors)
                .allSatisfy(vector -> assertThat(again.nearest(vector)).isEqualTo(cells.nearest(vector)));
        assertThat(Cells.of(vectors, 30).toBytes()).isEqualTo(cells.toBytes());
    }

    @Test
    void holdMostOfTheNearestInTheFewThatAreRead() throws Exception {
        var vectors = vectors(6_000, 200);
        try (var index = SearchIndex.create(folder, vectors.subList(0, 64 * Cells.SAMPLE_PER_CELL))) {
            for (var i = 0; i < vectors.size(); i++) {
                index.add(entry(i, vectors.get(i)));
            }
            index.reached(TestEntries.START);
            var found = 0;
            for (var i = 0; i < 50; i++) {
                var wanted = vectors.get(i);
                var nearest = new HashSet<>(nearest(vectors, wanted));
                for (var hit : index.ask(new Question("", wanted, Wanted.ANYTHING, 10))) {
                    found += nearest.contains((int) hit.id().getLeastSignificantBits()) ? 1 : 0;
                }
            }
            assertThat(found / 500.0).isGreaterThan(0.85);
        }
    }

    private static Entry entry(int number, float[] vector) {
        return new Entry(
                Subject.DOT,
                new UUID(0, number),
                new UUID(0, 1),
                List.of(),
                null,
                "",
                null,
                "",
                "",
                "",
                "",
                PackedMeaning.pack(vector));
    }

    private static List<Integer> nearest(List<float[]> vectors, float[] wanted) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .sorted((one, other) ->
                        Float.compare(Vectors.dot(vectors.get(other), wanted), Vectors.dot(vectors.get(one), wanted)))
                .limit(10)
                .toList();
    }

    /** Around so many middles. */
    private List<float[]> vectors(int count, int middles) {
        var centres = IntStream.range(0, middles).mapToObj(_ -> vector()).toList();
        var vectors = new ArrayList<float[]>();
        for (var i = 0; i < count; i++) {
            var vector = vector();
            var centre = centres.get(random.nextInt(middles));
            for (var k = 0; k < LENGTH; k++) {
                vector[k] = vector[k] * 0.6f + centre[k];
            }
            vectors.add(Vectors.toUnitLength(vector));
        }
        return vectors;
    }

    private float[] vector() {
        var vector = new float[LENGTH];
        for (var k = 0; k < LENGTH; k++) {
            vector[k] = (float) random.nextDouble(-1, 1);
        }
        return Vectors.toUnitLength(vector);
    }
}
