package app.earful.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest others of each text, exactly.
 *
 * @param ids for each text the rows of the nearest others, nearest first; of equal ones the lower row
 * @param cosines for each of these how near it is
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
record Neighbours(int[][] ids, float[][] cosines) {
    /** So many columns fit into the nearest cache together with what is summed up. */
    private static final int BLOCK = 256;

    private static final int ROWS = 64;

    /** @param vectors of unit length */
    static Neighbours of(float[][] vectors, int count) {
        var rows = vectors.length;
        var wanted = Math.min(count, rows - 1);
        var nearest = new Nearest[rows];
        for (var row = 0; row < rows; row++) {
            nearest[row] = new Nearest(wanted);
        }
        for (var from = 0; from < rows; from += BLOCK) {
            var first = from;
            var columns = columns(vectors, from, Math.min(rows, from + BLOCK));
            IntStream.range(0, (rows + ROWS - 1) / ROWS)
                    .parallel()
                    .forEach(part -> compare(vectors, part * ROWS, columns, first, nearest));
        }
        var ids = new int[rows][];
        var cosines = new float[rows][];
        for (var row = 0; row < rows; row++) {
            ids[row] = nearest[row].ids;
            cosines[row] = nearest[row].cosines;
        }
        return new Neighbours(ids, cosines);
    }

    /** Dimension by dimension: so the innermost loop runs along memory, and the compiler makes vector instructions of it. */
    private static float[][] columns(float[][] vectors, int from, int to) {
        var columns = new float[vectors[0].length][to - from];
        for (var row = from; row < to; row++) {
            for (var i = 0; i < columns.length; i++) {
                columns[i][row - from] = vectors[row][i];
            }
        }
        return columns;
    }

    private static void compare(float[][] vectors, int fromRow, float[][] columns, int first, Nearest[] nearest) {
        var cosines = new float[columns[0].length];
        for (var row = fromRow; row < Math.min(vectors.length, fromRow + ROWS); row++) {
            multiply(vectors[row], columns, cosines);
            for (var column = 0; column < cosines.length; column++) {
                if (first + column != row) {
                    nearest[row].offer(first + column, cosines[column]);
                }
            }
        }
    }

    private static void multiply(float[] vector, float[][] columns, float[] sums) {
        Arrays.fill(sums, 0);
        var i = 0;
        for (; i + 3 < vector.length; i += 4) {
            var a = vector[i];
            var b = vector[i + 1];
            var c = vector[i + 2];
            var d = vector[i + 3];
            var as = columns[i];
            var bs = columns[i + 1];
            var cs = columns[i + 2];
            var ds = columns[i + 3];
            for (var column = 0; column < sums.length; column++) {
                sums[column] += a * as[column] + b * bs[column] + (c * cs[column] + d * ds[column]);
            }
        }
        for (; i < vector.length; i++) {
            for (var column = 0; column < sums.length; column++) {
                sums[column] += vector[i] * columns[i][column];
            }
        }
    }

    /** The best so far, in order. Rows are offered in order, so that the lower of two equal ones stays ahead. */
    private static final class Nearest {
        private final int[] ids;
        private final float[] cosines;
        private int count;

        Nearest(int wanted) {
            ids = new int[wanted];
            cosines = new float[wanted];
        }

        void offer(int id, float cosine) {
            if (count == ids.length && (count == 0 || cosine <= cosines[count - 1])) {
                return;
            }
            var at = count < ids.length ? count++ : count - 1;
            while (at > 0 && cosines[at - 1] < cosine) {
                ids[at] = ids[at - 1];
                cosines[at] = cosines[at - 1];
                at--;
            }
            ids[at] = id;
            cosines[at] = cosine;
        }
    }
}
