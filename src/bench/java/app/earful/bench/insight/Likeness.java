package app.earful.bench.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How alike a division is to the labels people gave. Texts left alone (0) count as wrong in the accuracy, and as a theme each in
 * the others.
 *
 * @param accuracy share of texts whose theme is matched to their label, themes and labels matched one to one in the best way (Kuhn 1955)
 * @param nmi mutual information over the mean of the two entropies
 * @param ari Rand index adjusted for chance (Hubert and Arabie 1985)
 * @param v V-measure (Rosenberg and Hirschberg 2007), the same number as {@code nmi} by another way
 */
record Likeness(double accuracy, double nmi, double ari, double v, int themes, double alone) {
    static Likeness of(int[] truth, int[] themes) {
        var count = Arrays.stream(themes).max().orElse(0);
        var alone = (int) Arrays.stream(themes).filter(theme -> theme == 0).count();
        var labels = Arrays.stream(truth).max().orElse(0) + 1;
        var table = new double[labels][count + alone];
        var next = count;
        for (var row = 0; row < truth.length; row++) {
            table[truth[row]][themes[row] == 0 ? next++ : themes[row] - 1]++;
        }
        var matched = matched(
                Arrays.stream(table).map(row -> Arrays.copyOf(row, count)).toArray(double[][]::new));
        var rows = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        var columns = IntStream.range(0, count + alone)
                .mapToDouble(column ->
                        Arrays.stream(table).mapToDouble(row -> row[column]).sum())
                .toArray();
        var shared = shared(table, rows, columns, truth.length);
        var ofTruth = entropy(rows, truth.length);
        var ofThemes = entropy(columns, truth.length);
        var homogeneity = ofTruth == 0 ? 1 : shared / ofTruth;
        var completeness = ofThemes == 0 ? 1 : shared / ofThemes;
        return new Likeness(
                100 * matched / truth.length,
                100 * 2 * shared / Math.max(1e-12, ofTruth + ofThemes),
                100 * adjustedRand(table, rows, columns, truth.length),
                homogeneity + completeness == 0 ? 0 : 2 * homogeneity * completeness / (homogeneity + completeness),
                count,
                100.0 * alone / truth.length);
    }

    private static double shared(double[][] table, double[] rows, double[] columns, int size) {
        var shared = 0.0;
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < columns.length; column++) {
                var both = table[row][column];
                if (both > 0) {
                    shared += both / size * Math.log(both * size / (rows[row] * columns[column]));
                }
            }
        }
        return shared;
    }

    private static double entropy(double[] counts, int size) {
        return -Arrays.stream(counts)
                .filter(count -> count > 0)
                .map(count -> count / size * Math.log(count / size))
                .sum();
    }

    private static double adjustedRand(double[][] table, double[] rows, double[] columns, int size) {
        var together = Arrays.stream(table).mapToDouble(Likeness::pairs).sum();
        var expected = pairs(rows) * pairs(columns) / (size * (size - 1.0) / 2);
        var most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(double[] counts) {
        return Arrays.stream(counts).map(count -> count * (count - 1) / 2).sum();
    }

    /** The largest sum of one entry a row and a column: the Hungarian method with shortest augmenting paths. */
    private static double matched(double[][] table) {
        if (table[0].length < table.length) {
            return matched(transposed(table));
        }
        var rows = table.length;
        var columns = table[0].length;
        var ofRow = new double[rows + 1];
        var ofColumn = new double[columns + 1];
        var match = new int[columns + 1];
        for (var row = 1; row <= rows; row++) {
            augment(table, row, ofRow, ofColumn, match);
        }
        var sum = 0.0;
        for (var column = 1; column <= columns; column++) {
            sum += match[column] == 0 ? 0 : table[match[column] - 1][column - 1];
        }
        return sum;
    }

    private static void augment(double[][] table, int row, double[] ofRow, double[] ofColumn, int[] match) {
        var columns = ofColumn.length - 1;
        var least = new double[columns + 1];
        Arrays.fill(least, Double.MAX_VALUE);
        var used = new boolean[columns + 1];
        var way = new int[columns + 1];
        match[0] = row;
        var at = 0;
        do {
            used[at] = true;
            var delta = Double.MAX_VALUE;
            var next = 0;
            for (var column = 1; column <= columns; column++) {
                if (!used[column]) {
                    var cost = -table[match[at] - 1][column - 1] - ofRow[match[at]] - ofColumn[column];
                    if (cost < least[column]) {
                        least[column] = cost;
                        way[column] = at;
                    }
                    if (least[column] < delta) {
                        delta = least[column];
                        next = column;
                    }
                }
            }
            for (var column = 0; column <= columns; column++) {
                if (used[column]) {
                    ofRow[match[column]] += delta;
                    ofColumn[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        } while (match[at] != 0);
        while (at != 0) {
            match[at] = match[way[at]];
            at = way[at];
        }
    }

    private static double[][] transposed(double[][] table) {
        var transposed = new double[table[0].length][table.length];
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[0].length; column++) {
                transposed[column][row] = table[row][column];
            }
        }
        return transposed;
    }
}
