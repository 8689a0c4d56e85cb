package app.earful.rankings;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well the picker knew: of the talks before which it expected a problem with some chance, the share that had one.
 *
 * @param tenths of the chance, those in which there was a talk
 */
public record Expected(List<Tenth> tenths, int talks, double expected, int found, Verdict verdict) {
    private static final int ENOUGH_TALKS = 30;

    /** Nine times in ten chance alone stays within so many standard deviations. */
    private static final double USUAL = 1.645;

    public enum Verdict {
        TOO_FEW,
        FITS,
        /** The sum fits, the single tenths do not. */
        UNEVEN,
        TOO_MANY_EXPECTED,
        TOO_FEW_EXPECTED
    }

    /**
     * @param tenth 3 for chances from 30 to 40 %
     * @param expected problems, the sum of the chances
     * @param variance of the number found, were the chances right
     */
    public record Tenth(int tenth, int talks, double expected, double variance, int found) {
        public int expectedPercent() {
            return (int) Math.round(100 * expected / talks);
        }

        public int foundPercent() {
            return Math.round(100f * found / talks);
        }

        public int lowPercent() {
            return (int) Math.round(100 * wilson(-1));
        }

        public int highPercent() {
            return (int) Math.round(100 * wilson(1));
        }

        /** The bound of the share, with a chance of 90 % that it lies within both (Wilson 1927). */
        private double wilson(int side) {
            var share = (double) found / talks;
            var z2 = USUAL * USUAL / talks;
            var half = USUAL * Math.sqrt(share * (1 - share) / talks + z2 / (4 * talks));
            return (share + z2 / 2 + side * half) / (1 + z2);
        }
    }

    static Expected of(List<Tenth> tenths) {
        var talks = tenths.stream().mapToInt(Tenth::talks).sum();
        var found = tenths.stream().mapToInt(Tenth::found).sum();
        var expected = sum(tenths, Tenth::expected);
        var off = (found - expected) / Math.sqrt(Math.max(1e-9, sum(tenths, Tenth::variance)));
        var verdict = talks < ENOUGH_TALKS
                ? Verdict.TOO_FEW
                : Math.abs(off) <= USUAL
                        ? isUneven(tenths) ? Verdict.UNEVEN : Verdict.FITS
                        : off < 0 ? Verdict.TOO_MANY_EXPECTED : Verdict.TOO_FEW_EXPECTED;
        return new Expected(tenths, talks, expected, found, verdict);
    }

    /** Squared differences in their standard deviations (Hosmer and Lemeshow 1980), beyond what chance alone brings. */
    private static boolean isUneven(List<Tenth> tenths) {
        var counted = tenths.stream().filter(tenth -> tenth.variance >= 1).toList();
        var chiSquare = sum(counted, tenth -> Math.pow(tenth.found - tenth.expected, 2) / tenth.variance);
        return chiSquare > counted.size() + USUAL * Math.sqrt(2.0 * counted.size());
    }

    private static double sum(List<Tenth> tenths, ToDoubleFunction<Tenth> number) {
        return tenths.stream().mapToDouble(number).sum();
    }

    /** Talks still missing before anything can be said. */
    public int missing() {
        return Math.max(0, ENOUGH_TALKS - talks);
    }
}
