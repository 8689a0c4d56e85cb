package app.earful.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a customer stands where they stand: each fact is replaced by what is usual, and counts as a reason when the worth
 * falls by it. The strength is the logarithm of the ratio.
 */
final class Reasons {
    private static final int MOST = 3;

    /** A fact that moves the worth by less than a tenth is no reason. */
    private static final double MATERIAL = Math.log(1.1);

    private static final double STRONGEST = 20;
    private static final int USUAL_SILENCE_DAYS = 30;
    private static final int FAR_RENEWAL_DAYS = 330;

    private final Outlook outlook;
    private final Known customer;
    private final Posterior posterior;
    private final Facts facts;
    private final double worth;
    private final List<Strength> found = new ArrayList<>();

    private record Strength(double logarithm, Reason reason) {}

    private Reasons(Outlook outlook, Known customer) {
        this.outlook = outlook;
        this.customer = customer;
        this.posterior = Posterior.of(customer, outlook.estimates().rates(), outlook.day());
        this.facts = outlook.facts(customer, posterior);
        this.worth = outlook.worth(facts);
    }

    static Ranked explain(Outlook outlook, Known customer) {
        var reasons = new Reasons(outlook, customer);
        var ranked = new Ranked(
                customer.id(), reasons.worth, outlook.chanceToHear(reasons.facts), null, reasons.strongest());
        var overdue = customer.overdueDays(outlook.day());
        return overdue == null ? ranked : ranked.asOverdue(reasons.facts.daysHeard() - (long) overdue, overdue);
    }

    private List<Reason> strongest() {
        silence();
        renewal();
        value();
        problem();
        rate();
        hint();
        agreed();
        weekday();
        var strong = found.stream()
                .filter(strength -> strength.logarithm > MATERIAL)
                .sorted(Comparator.comparingDouble(Strength::logarithm)
                        .reversed()
                        .thenComparing(strength -> strength.reason.code()))
                .limit(MOST)
                .map(Strength::reason)
                .toList();
        return strong.isEmpty() ? List.of(found.getFirst().reason) : strong;
    }

    private void silence() {
        var code = customer.past().looks() == 0 ? Reason.Code.NEVER_HEARD : Reason.Code.SILENT;
        add(outlook.heard(facts, USUAL_SILENCE_DAYS), Reason.of(code, (long) facts.daysHeard()));
    }

    private void renewal() {
        if (facts.daysToRenewal() >= 0 && facts.daysToRenewal() < FAR_RENEWAL_DAYS) {
            var mending = (long) outlook.estimates().mending().medianDays();
            add(
                    facts.withDaysToRenewal(FAR_RENEWAL_DAYS),
                    Reason.of(Reason.Code.RENEWAL, (long) facts.daysToRenewal(), mending));
        }
    }

    private void value() {
        if (customer.value() != null && facts.value() > outlook.usualValue()) {
            add(facts.withValue(outlook.usualValue()), Reason.of(Reason.Code.VALUE, Math.round(facts.value())));
        }
    }

    private void problem() {
        var past = customer.past();
        if (past.foundAProblemLast()) {
            var rates = outlook.estimates().rates();
            var weights = rates.posterior(customer.segment(), past.withoutLastProblem(), outlook.day());
            add(withRates(weights), Reason.of(Reason.Code.PROBLEM, (long) facts.daysHeard()));
        }
    }

    private void rate() {
        var usual = outlook.estimates().rates().everybody().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        var mean = RateGrid.mean(facts.weights());
        if (mean > RateGrid.mean(usual)) {
            add(withRates(usual), Reason.of(Reason.Code.RATE, Math.round(1 / mean)));
        }
    }

    private Facts withRates(double[] weights) {
        var other = new Posterior(weights, posterior.open(), posterior.from());
        return facts.withWeights(weights)
                .withDaysClear(outlook.daysClear(other, customer.past().hint(outlook.day())));
    }

    private void hint() {
        var past = customer.past();
        var hint = past.hint(outlook.day());
        if (hint != Hint.NONE) {
            var reason = hint == Hint.LOW_SCORE
                    ? Reason.of(Reason.Code.SCORE, (long) past.lastScore())
                    : Reason.of(Reason.Code.SIGNAL, (long) past.signalDays(outlook.day()));
            add(facts.withDaysClear(outlook.daysClear(posterior, Hint.NONE)), reason);
        }
    }

    private void agreed() {
        if (facts.awaited()) {
            add(facts.notAwaited(), Reason.of(Reason.Code.NEXT_DATE, (long) (outlook.day() - customer.agreedOn())));
        }
    }

    private void weekday() {
        if (facts.reachToday() > facts.reach()) {
            var weekday = Tries.weekday(outlook.day()) + 1L;
            var today = Math.round(100 * facts.reachToday());
            add(facts.onAnyWeekday(), Reason.of(Reason.Code.WEEKDAY, weekday, today, Math.round(100 * facts.reach())));
        }
    }

    private void add(Facts usual, Reason reason) {
        var without = outlook.worth(usual);
        var logarithm = worth <= 0 ? 0 : without <= 0 ? STRONGEST : Math.log(worth / without);
        found.add(new Strength(logarithm, reason));
    }
}
