package app.earful.bench.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How often a text of one class was taken for each of the others. */
final class Confusion {
    private final int[][] counts;

    Confusion(int classes) {
        counts = new int[classes][classes];
    }

    void add(int truth, int answer) {
        counts[truth][answer]++;
    }

    double recall(int of) {
        return share(counts[of][of], Arrays.stream(counts[of]).sum());
    }

    double precision(int of) {
        return share(
                counts[of][of], Arrays.stream(counts).mapToInt(row -> row[of]).sum());
    }

    double f1(int of) {
        var sum = recall(of) + precision(of);
        return sum == 0 ? 0 : 2 * recall(of) * precision(of) / sum;
    }

    double macroF1() {
        return IntStream.range(0, counts.length).mapToDouble(this::f1).average().orElse(0);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
