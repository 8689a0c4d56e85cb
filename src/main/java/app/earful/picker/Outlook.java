package app.earful.picker;

import java.util.Arrays;

/** What a call to a customer is worth on one day, by what was estimated. */
final class Outlook {
    /** Rates less likely than this are left out of the average. */
    private static final double NEGLIGIBLE = 0.01;

    /** Whoever talked to us less than two weeks ago is tired of it: the worth grows from nothing over this time. */
    private static final double REST_DAYS = 14;

    /** A day agreed is a promise: it goes before whatever is worth less than three calls, and before much that is worth more. */
    private static final double PROMISE = 3;

    private final Estimates estimates;
    private final int day;
    private final CallTables tables;
    private final EndlessWorth endless;

    Outlook(Estimates estimates, int day) {
        this.estimates = estimates;
        this.day = day;
        this.tables = CallTables.of(estimates.rates().heal(), estimates.mending(), estimates.harm());
        this.endless = new EndlessWorth(estimates.rates().heal(), estimates.mending(), estimates.harm());
    }

    Facts facts(Known customer) {
        return facts(customer, Posterior.of(customer, estimates.rates(), day));
    }

    Facts facts(Known customer, Posterior posterior) {
        var value = customer.value();
        return new Facts(
                value == null ? usualValue() : value,
                estimates.reach().of(customer.past().tries()),
                estimates.reach().on(customer.past().tries(), day),
                customer.daysToRenewal(day),
                posterior.weights(),
                daysClear(posterior, customer.past().hint(day)),
                Math.max(
                        0,
                        day - Math.max(customer.past().since(), customer.past().lastLook())),
                customer.isAwaited(day));
    }

    /** A hint, or that there is none, moves the chance of a problem, and that is as if more or less time had passed. */
    double[] daysClear(Posterior posterior, Hint hint) {
        var rates = estimates.rates();
        var days = new double[RateGrid.SIZE];
        for (var k = 0; k < days.length; k++) {
            if (posterior.weights()[k] >= NEGLIGIBLE) {
                var rate = RateGrid.rate(k);
                var open = WaitingProblem.later(rate, rates.heal(), posterior.open()[k], day - posterior.from());
                var chance = rates.hints().adjust(WaitingProblem.chance(open), hint);
                days[k] = WaitingProblem.days(rate, rates.heal(), -Math.log1p(-chance), CallTables.longestClearDays());
            }
        }
        return days;
    }

    /** What a call today saves over one later, in the currency of the book, before the price of the call. */
    double worth(Facts facts) {
        var worth = 0.0;
        var weights = 0.0;
        for (var k = 0; k < RateGrid.SIZE; k++) {
            var weight = facts.weights()[k];
            if (weight >= NEGLIGIBLE) {
                weights += weight;
                worth += weight * worth(k, facts);
            }
        }
        worth *= Math.min(1, facts.daysHeard() / REST_DAYS) / weights;
        // Later tries fall on any weekday; what an answer saves is the same, only its chance is today's.
        worth *= facts.reachToday() / facts.reach();
        return facts.awaited() ? worth + promise(worth) : worth;
    }

    private double promise(double worth) {
        return PROMISE * Math.max(worth, estimates.price());
    }

    /**
     * What a call today saves over the best one on a later day, as in {@link DaysAhead#urgency}.
     *
     * @param prices of the coming working days, today first; with none the urgency is the worth
     */
    double urgency(Facts facts, double[] prices) {
        return prices.length == 0
                ? worth(facts)
                : DaysAhead.urgency(worthOn(facts, DaysAhead.workingDays(day, prices.length)), prices);
    }

    /**
     * What a call on each of the days to come saves over none until the last of them, and the best at the price of a call
     * from then on. In the currency of the book.
     *
     * @param days from now, growing
     */
    double[] worthOn(Facts facts, int[] days) {
        var worths = new double[days.length];
        var weights = 0.0;
        for (var k = 0; k < RateGrid.SIZE; k++) {
            var weight = facts.weights()[k];
            if (weight >= NEGLIGIBLE) {
                weights += weight;
                var last = days[days.length - 1] + CallTables.STEP_DAYS;
                var end = facts.daysToRenewal() < 0 ? 0 : future(k, facts, last);
                for (var i = 0; i < days.length; i++) {
                    worths[i] += weight
                            * (facts.daysToRenewal() < 0
                                    ? endlessOn(k, facts, last - days[i])
                                    : priced(k, facts, days[i], end));
                }
            }
        }
        for (var i = 0; i < days.length; i++) {
            worths[i] *= Math.min(1, (facts.daysHeard() + days[i]) / REST_DAYS) / weights;
        }
        worths[0] *= facts.reachToday() / facts.reach();
        worths[0] += facts.awaited() ? promise(worth(facts.notAwaited())) : 0;
        return worths;
    }

    /** @param end what is to come after the last of the days, in prices of a call */
    private double priced(int k, Facts facts, int day, double end) {
        if (day > facts.daysToRenewal()) {
            return 0;
        }
        var value = facts.value() / estimates.price();
        var clear = facts.daysClear()[k];
        var worth = tables.worth(k, facts.reach(), value, facts.daysToRenewal() - day, clear + day);
        return estimates.price() * (worth + future(k, facts, day + CallTables.STEP_DAYS) - end);
    }

    private double future(int k, Facts facts, int day) {
        var value = facts.value() / estimates.price();
        var passed = Math.min(day, facts.daysToRenewal());
        return tables.future(k, facts.reach(), value, facts.daysToRenewal() - passed, facts.daysClear()[k] + passed);
    }

    /**
     * Putting off costs the more a day the higher the index stands above the price: the same part of it for everybody, so that
     * among customers without a contract the order stays that of the index.
     */
    private double endlessOn(int k, Facts facts, int daysBefore) {
        var over = worth(k, facts) - estimates.price();
        return estimates.price() + over * daysBefore * estimates.rates().heal();
    }

    private double worth(int k, Facts facts) {
        var days = facts.daysClear()[k];
        return facts.daysToRenewal() < 0
                ? facts.value() * endless.of(RateGrid.rate(k), facts.reach(), days)
                : estimates.price()
                        * tables.worth(
                                k, facts.reach(), facts.value() / estimates.price(), facts.daysToRenewal(), days);
    }

    double callsAYear(Facts facts, double price) {
        var calls = 0.0;
        for (var k = 0; k < RateGrid.SIZE; k++) {
            var weight = facts.weights()[k];
            if (weight >= NEGLIGIBLE) {
                var rate = RateGrid.rate(k);
                calls += weight
                        * (facts.daysToRenewal() < 0
                                ? endless.callsAYear(rate, facts.reach(), price / facts.value())
                                : tables.callsAYear(k, facts.reach(), facts.value() / price));
            }
        }
        return calls;
    }

    /** The chance that a talk shows a problem nobody told. */
    double chanceToHear(Facts facts) {
        var heal = estimates.rates().heal();
        var chance = 0.0;
        var weights = 0.0;
        for (var k = 0; k < RateGrid.SIZE; k++) {
            var weight = facts.weights()[k];
            if (weight >= NEGLIGIBLE) {
                var open = WaitingProblem.expected(RateGrid.rate(k), heal, facts.daysClear()[k]);
                chance += weight * WaitingProblem.chance(ProblemRates.TELLING * open);
                weights += weight;
            }
        }
        return chance / weights;
    }

    /** As if the last talk had been so many days ago, unless it was later. */
    Facts heard(Facts facts, double days) {
        return facts.withDaysClear(Arrays.stream(facts.daysClear())
                .map(clear -> Math.min(clear, days))
                .toArray());
    }

    Estimates estimates() {
        return estimates;
    }

    double usualValue() {
        return estimates.usualValue();
    }

    int day() {
        return day;
    }
}
