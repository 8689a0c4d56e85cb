package app.earful.picker;

/** Two functions that the mathematics of the platform lack. */
final class Gamma {
    private static final double LARGE = 12;
    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
    private static final int MOST_TERMS = 20_000;

    private Gamma() {}

    /** The logarithm of the gamma function for positive numbers: Stirling's series, after moving up to where it is exact. */
    static double log(double x) {
        var shift = 0.0;
        var y = x;
        while (y < LARGE) {
            shift += Math.log(y);
            y++;
        }
        var inverse = 1 / (y * y);
        var series =
                (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1_260.0 - inverse * (1 / 1_680.0 - inverse / 1_188))))
                        / y;
        return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - shift;
    }

    /** Gauss's hypergeometric function for 0 <= z < 1 and positive parameters, by its series. */
    static double hypergeometric(double a, double b, double c, double z) {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 0; n < MOST_TERMS && term > sum * 1e-15; n++) {
            term *= (a + n) * (b + n) / (c + n) * z / (n + 1);
            sum += term;
        }
        return sum;
    }
}
