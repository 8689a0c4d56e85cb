package app.earful.picker;

/**
 * Customers without a contract: an open problem makes them leave with a chance {@code harm} a year. With the rate L of
 * silent problems, the healing rate m, the chance to reach q, the value v and t days since nothing was open, the index is
 * q c (L / m²) [1 - (1 + m t) e^(-m t)], c = v harm / 365 a day: the price at which calling now and waiting are worth the
 * same (Whittle 1988; the same problem as keeping a copy of web pages fresh, Azar et al. 2018, Kolobov et al. 2019), times
 * the share of the trouble that mending spares.
 */
final class EndlessWorth {
    private static final double DAYS_A_YEAR = 365;
    private static final double LONGEST_DAYS = 3_000;

    private final double heal;
    private final double spared;
    private final double harm;

    EndlessWorth(double heal, Mending mending, double harm) {
        this.harm = harm;
        this.heal = heal;
        this.spared = mending.spared(heal);
    }

    /** For each unit of value a year, in its currency. */
    double of(double rate, double reach, double daysClear) {
        var x = heal * daysClear;
        return reach * spared * harm / DAYS_A_YEAR * rate / (heal * heal) * (1 - (1 + x) * Math.exp(-x));
    }

    /** Calls a year at this price for each unit of value a year; none where it never pays. */
    double callsAYear(double rate, double reach, double price) {
        if (of(rate, reach, LONGEST_DAYS) <= price) {
            return 0;
        }
        var low = 0.0;
        var high = LONGEST_DAYS;
        for (var round = 0; round < 30; round++) {
            var middle = (low + high) / 2;
            if (of(rate, reach, middle) > price) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return DAYS_A_YEAR / (high * reach + 1);
    }
}
