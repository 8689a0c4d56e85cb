package app.earful.picker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same index for one who was told how often each customer has silent problems and how fast they heal, and has only the
 * rest to learn: what knowing more would be worth. Each customer is a segment of their own, of which the rate is certain.
 */
public final class KnowingEngine {
    private static final int LEARN_AFTER_DAYS = 28;

    private final double heal;
    private final Map<String, List<Double>> certain = new LinkedHashMap<>();
    private final Map<String, Known> customers = new LinkedHashMap<>();
    private final Values values = new Values();
    private Estimates estimates = Estimates.NONE;
    private int learnedOn = Integer.MIN_VALUE / 2;

    private record Scored(String id, double worth) {}

    /** @param heal a day */
    public KnowingEngine(double heal) {
        this.heal = heal;
    }

    /** @param rate of silent problems a day */
    public void add(BookCustomer customer, double rate) {
        var known = Known.of(customer);
        customers.put(
                customer.id(),
                new Known(customer.id(), customer.id(), customer.annualValue(), renewal(customer), known.past()));
        certain.put(customer.id(), weights(rate));
        values.add(customer.annualValue());
    }

    private static int renewal(BookCustomer customer) {
        var renewsOn = customer.renewsOn();
        return renewsOn == null ? Known.NO_RENEWAL : Past.day(renewsOn);
    }

    /** All on the two rates of the grid beside it. */
    private static List<Double> weights(double rate) {
        var weights = new ArrayList<Double>();
        for (var k = 0; k < RateGrid.SIZE; k++) {
            var step = Math.log(RateGrid.rate(1) / RateGrid.rate(0));
            var inside = Math.clamp(rate, RateGrid.rate(0), RateGrid.rate(RateGrid.SIZE - 1));
            weights.add(Math.max(0, 1 - Math.abs(Math.log(inside / RateGrid.rate(k))) / step));
        }
        return weights;
    }

    public void see(String id, Event event) {
        known(id).past().see(event);
    }

    public void renew(String id, LocalDate until) {
        known(id).renew(Past.day(until));
    }

    public void leave(String id) {
        known(id).leave();
    }

    private Known known(String id) {
        var known = customers.get(id);
        if (known == null) {
            throw new IllegalArgumentException("there is no customer " + id);
        }
        return known;
    }

    /** The best customers' names. */
    public List<String> pick(LocalDate date, int slots) {
        var day = Past.day(date);
        if (day - learnedOn >= LEARN_AFTER_DAYS) {
            learn(day, slots);
            learnedOn = day;
        }
        var outlook = new Outlook(estimates, day);
        return customers.values().stream()
                .filter(customer -> !customer.left())
                .map(customer -> new Scored(customer.id(), outlook.worth(facts(outlook, customer))))
                .sorted(Comparator.comparingDouble(Scored::worth).reversed().thenComparing(Scored::id))
                .limit(slots)
                .map(Scored::id)
                .toList();
    }

    private Facts facts(Outlook outlook, Known customer) {
        var past = customer.past();
        var weights = certain.getOrDefault(customer.id(), List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return outlook.facts(
                customer,
                new Posterior(weights, estimates.rates().openAfterLast(past), Math.max(past.since(), past.lastLook())));
    }

    private void learn(int day, int slots) {
        var known = List.copyOf(customers.values());
        var learned = Estimates.fit(known, day, values.median(), (double) slots, 1, estimates);
        var rates = learned.rates();
        var told = new ProblemRates(
                heal, rates.toldRatio(), rates.watchedFrom(), rates.everybody(), certain, rates.hints());
        var knowing = new Estimates(
                told, learned.reach(), learned.mending(), 1, learned.usualValue(), slots, learned.customers());
        var price = CallPrice.find(new Outlook(knowing, day), known, slots * 365 * 5 / 7.0);
        estimates = new Estimates(
                told, learned.reach(), learned.mending(), price, learned.usualValue(), slots, learned.customers());
    }
}
