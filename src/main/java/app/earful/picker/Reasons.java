package app.earful.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a customer stands where they stand: each fact is replaced by what is usual, and counts as a reason when the urgency,
 * by which they stand there, falls by it. The strength is by how much.
 */
final class Reasons {
    private static final int MOST = 3;

    /** A fact with which the urgency is not a tenth higher than without it is no reason. */
    private static final double MATERIAL = 1 - 1 / 1.1;

    private static final int USUAL_SILENCE_DAYS = 30;
    private static final int FAR_RENEWAL_DAYS = 330;

    private final Outlook outlook;
    private final Known customer;
    private final Posterior posterior;
    private final Facts facts;
    private final double[] prices;
    private final double urgency;
    private final List<Strength> found = new ArrayList<>();

    private record Strength(double fall, Reason reason) {}

    private Reasons(Outlook outlook, Known customer) {
        this.outlook = outlook;
        this.prices = outlook.estimates().dayPrices().of(customer.owner());
        this.customer = customer;
        this.posterior = Posterior.of(customer, outlook.estimates().rates(), outlook.day());
        this.facts = outlook.facts(customer, posterior);
        this.urgency = outlook.urgency(facts, prices);
    }

    static Ranked explain(Outlook outlook, Known customer) {
        var reasons = new Reasons(outlook, customer);
        var overdue = customer.overdueDays(outlook.day());
        var ranked = reasons.ranked(reasons.strongest());
        return overdue == null ? ranked : ranked.asOverdue(reasons.facts.daysHeard() - (long) overdue);
    }

    static Ranked unexplained(Outlook outlook, Known customer) {
        return new Reasons(outlook, customer).ranked(List.of());
    }

    private Ranked ranked(List<Reason> strongest) {
        var overdue = customer.overdueDays(outlook.day());
        return new Ranked(
                customer.id(), outlook.worth(facts), urgency, outlook.chanceToHear(facts), overdue, strongest);
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
                .filter(strength -> strength.fall > MATERIAL * Math.abs(urgency))
                .sorted(Comparator.comparingDouble(Strength::fall)
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
        found.add(new Strength(urgency - outlook.urgency(usual, prices), reason));
    }
}
