package app.earful.themes.figures;

/**
 * So many of so many, with the bounds within which the true share lies 19 times in 20.
 *
 * @param count never more than {@code of}
 */
public record Share(int count, int of) {
    /** Nineteen times in twenty chance alone stays within so many standard deviations. */
    private static final double USUAL = 1.96;

    public Share {
        of = Math.max(of, count);
    }

    public double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    /** Wilson 1927. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, bound(-1));
    }

    public double high() {
        return of == 0 ? 1 : Math.min(1, bound(1));
    }

    private double bound(int side) {
        var z2 = USUAL * USUAL / of;
        var half = USUAL * Math.sqrt(value() * (1 - value()) / of + z2 / (4 * of));
        return (value() + z2 / 2 + side * half) / (1 + z2);
    }

    public int percent() {
        return (int) Math.round(100 * value());
    }

    public int lowPercent() {
        return (int) Math.round(100 * low());
    }

    public int highPercent() {
        return (int) Math.round(100 * high());
    }

    /** The lower bound of by how much this share is larger than the other (Newcombe 1998, method 10). */
    public double leastAbove(Share other) {
        return value()
                - other.value()
                - Math.sqrt(Math.pow(value() - low(), 2) + Math.pow(other.high() - other.value(), 2));
    }

    /** The upper bound of the same. */
    public double mostAbove(Share other) {
        return value()
                - other.value()
                + Math.sqrt(Math.pow(high() - value(), 2) + Math.pow(other.value() - other.low(), 2));
    }
}
