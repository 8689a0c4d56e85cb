package app.earful.search.index;

import app.earful.insight.meaning.Vectors;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A division of all meanings into cells, so that a search reads those of the nearest cells and not of all (an inverted file:
 * Sivic and Zisserman 2003; Jégou, Douze and Schmid 2011). Centres by spherical k-means (Dhillon and Modha 2001) on a sample
 * of the workspace's own texts. Unlike a graph of neighbours it costs no memory, no time when segments are merged, and keeps
 * its quality when entries are deleted.
 */
public final class Cells {
    /** Fewer than this are compared one by one, in about ten milliseconds. */
    public static final int WORTH_IT = 20_000;

    /** How many texts of a sample make one centre. */
    static final int SAMPLE_PER_CELL = 40;

    private static final int ROUNDS = 8;
    private static final int MOST = 256;
    private static final int FEWEST_READ = 8;
    /** A tenth of the cells, eight at least: a seventh of the vectors, which held 95 of the 100 nearest ones. */
    private static final int SHARE_READ = 10;

    private final float[][] centres;

    private Cells(float[][] centres) {
        this.centres = centres;
    }

    /** How many cells for so many entries: more would make an index slower to fill than to read. */
    static int count(int entries) {
        return (int) Math.clamp(Math.round(Math.sqrt(entries) / 2), 64L, MOST);
    }

    /** How many texts to take a sample of. */
    public static int sampleSize(int entries) {
        return count(entries) * SAMPLE_PER_CELL;
    }

    /** @param sample vectors of unit length; the same sample gives the same cells */
    static Cells of(List<float[]> sample, int count) {
        var random = new SplittableRandom(42);
        var centres = IntStream.range(0, Math.min(count, sample.size()))
                .mapToObj(_ -> sample.get(random.nextInt(sample.size())).clone())
                .toArray(float[][]::new);
        var cells = new Cells(centres);
        for (var round = 0; round < ROUNDS; round++) {
            cells = cells.moved(sample, random);
        }
        return cells;
    }

    private Cells moved(List<float[]> sample, SplittableRandom random) {
        var sums = new double[centres.length][centres[0].length];
        var counts = new int[centres.length];
        for (var vector : sample) {
            var cell = nearest(vector);
            counts[cell]++;
            Vectors.add(sums[cell], vector);
        }
        var moved = new float[centres.length][];
        for (var cell = 0; cell < moved.length; cell++) {
            moved[cell] = counts[cell] == 0
                    ? sample.get(random.nextInt(sample.size())).clone()
                    : Vectors.direction(sums[cell]);
        }
        return new Cells(moved);
    }

    int nearest(float[] vector) {
        var nearest = 0;
        var most = Float.NEGATIVE_INFINITY;
        for (var cell = 0; cell < centres.length; cell++) {
            var likeness = Vectors.dot(centres[cell], vector);
            if (likeness > most) {
                most = likeness;
                nearest = cell;
            }
        }
        return nearest;
    }

    /** Those that a search has to read. */
    List<Integer> near(float[] vector) {
        var likeness = new double[centres.length];
        Arrays.setAll(likeness, cell -> Vectors.dot(centres[cell], vector));
        return IntStream.range(0, centres.length)
                .boxed()
                .sorted((one, other) -> Double.compare(likeness[other], likeness[one]))
                .limit(Math.max(FEWEST_READ, centres.length / SHARE_READ))
                .toList();
    }

    byte[] toBytes() {
        var length = centres.length == 0 ? 0 : centres[0].length;
        var bytes = ByteBuffer.allocate(2 * Integer.BYTES + centres.length * length * Float.BYTES)
                .putInt(centres.length)
                .putInt(length);
        for (var centre : centres) {
            bytes.asFloatBuffer().put(centre);
            bytes.position(bytes.position() + length * Float.BYTES);
        }
        return bytes.array();
    }

    /** @throws RuntimeException when they are not what {@link #toBytes} gave */
    static Cells of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var centres = new float[buffer.getInt()][buffer.getInt()];
        for (var centre : centres) {
            buffer.asFloatBuffer().get(centre);
            buffer.position(buffer.position() + centre.length * Float.BYTES);
        }
        return new Cells(centres);
    }
}
