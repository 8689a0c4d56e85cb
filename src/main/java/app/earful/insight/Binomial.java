package app.earful.insight;

/** The binomial distribution. */
public final class Binomial {
    private Binomial() {}

    /** The chance of at least so many successes, summed exactly from term to term. */
    public static double atLeast(int successes, int trials, double chance) {
        if (successes <= 0) {
            return 1;
        }
        if (successes > trials || chance <= 0) {
            return 0;
        }
        if (chance >= 1) {
            return 1;
        }
        var logTerm = 0.0;
        for (var i = 1; i <= successes; i++) {
            logTerm += Math.log((double) (trials - successes + i) / i) + Math.log(chance);
        }
        logTerm += (trials - successes) * Math.log1p(-chance);
        var odds = chance / (1 - chance);
        // Relative to the first term, which may be too small to be written down itself.
        var sum = 1.0;
        var term = 1.0;
        for (var i = successes; i < trials && term > sum * 1e-17; i++) {
            term *= odds * (trials - i) / (i + 1);
            sum += term;
        }
        return Math.min(1, Math.exp(logTerm + Math.log(sum)));
    }
}
