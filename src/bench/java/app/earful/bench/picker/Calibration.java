package app.earful.bench.picker;

/** Of the talks before which a problem was expected with some chance, the share that had one; by tenths of the chance. */
final class Calibration {
    static final int BINS = 10;

    private final int[] talks = new int[BINS];
    private final double[] expected = new double[BINS];
    private final int[] found = new int[BINS];

    synchronized void add(double chance, boolean problem) {
        var bin = Math.min(BINS - 1, (int) (chance * BINS));
        talks[bin]++;
        expected[bin] += chance;
        found[bin] += problem ? 1 : 0;
    }

    int talks(int bin) {
        return talks[bin];
    }

    double expected(int bin) {
        return 100 * expected[bin] / talks[bin];
    }

    double found(int bin) {
        return 100.0 * found[bin] / talks[bin];
    }
}
