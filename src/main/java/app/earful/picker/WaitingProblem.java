package app.earful.picker;

/**
 * Problems that a customer has and nobody was told. They come at random, {@code rate} a day, and heal by themselves,
 * each with {@code heal} a day: a queue with as many servers as it needs (M/M/∞), so that how many are open is Poisson,
 * from any look that left a Poisson number behind. All rates are per day, all times in days.
 */
final class WaitingProblem {
    private WaitingProblem() {}

    /** Expected number open so many days after there was none: (rate / heal) (1 - e^(-heal days)). */
    static double expected(double rate, double heal, double days) {
        return later(rate, heal, 0, days);
    }

    /** Expected number open, so many days after {@code open} were expected. */
    static double later(double rate, double heal, double open, double days) {
        if (days <= 0) {
            return open;
        }
        return open * Math.exp(-heal * days) - rate / heal * Math.expm1(-heal * days);
    }

    /** The chance that at least one is open where so many are expected. */
    static double chance(double expected) {
        return -Math.expm1(-expected);
    }

    /** After how many days without any so many are expected; the limit where it takes longer or is never reached. */
    static double days(double rate, double heal, double expected, double limit) {
        var share = expected * heal / rate;
        return share >= 1 ? limit : Math.min(limit, -Math.log1p(-share) / heal);
    }
}
