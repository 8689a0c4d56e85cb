package app.earful.bench.picker;

import app.earful.bench.Results;

/** Of the talks before which a problem was expected with some chance, the share that had one; by tenths of the chance. */
final class Calibration {
    private static final int BINS = 10;

    private final int[] talks = new int[BINS];
    private final double[] expected = new double[BINS];
    private final int[] found = new int[BINS];

    synchronized void add(double chance, boolean problem) {
        var bin = Math.min(BINS - 1, (int) (chance * BINS));
        talks[bin]++;
        expected[bin] += chance;
        found[bin] += problem ? 1 : 0;
    }

    /** One line for each tenth in which there was a talk. */
    void add(Results results) {
        for (var bin = 0; bin < BINS; bin++) {
            if (talks[bin] > 0) {
                var line = "expected %d to %d %%".formatted(bin * 10, bin * 10 + 10);
                results.add(line, "talks", talks[bin]);
                results.add(line, "expected %", 100 * expected[bin] / talks[bin]);
                results.add(line, "found %", 100.0 * found[bin] / talks[bin]);
            }
        }
    }
}
