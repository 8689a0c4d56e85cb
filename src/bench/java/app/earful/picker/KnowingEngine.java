package app.earful.picker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same index for one who was told how often each customer has silent problems and how fast they heal, and has only the
 * rest to learn: what knowing more would be worth. Each customer is a segment of their own, of which the rate is certain.
 */
public final class KnowingEngine extends LearningEngine {
    private final double heal;
    private final Map<String, List<Double>> certain = new LinkedHashMap<>();

    /** @param heal a day */
    public KnowingEngine(double heal) {
        this.heal = heal;
    }

    /** @param rate of silent problems a day */
    public void add(BookCustomer customer, double rate) {
        var known = Known.of(customer);
        var renewsOn = customer.renewsOn();
        var renewal = renewsOn == null ? Known.NO_RENEWAL : Past.day(renewsOn);
        add(new Known(customer.id(), customer.id(), customer.annualValue(), renewal, known.past()));
        certain.put(customer.id(), weights(rate));
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

    @Override
    ProblemRates believed(ProblemRates learned) {
        return new ProblemRates(
                heal, learned.toldRatio(), learned.watchedFrom(), learned.everybody(), certain, learned.hints());
    }

    @Override
    double price(Outlook outlook, List<Known> known, double callsAYear) {
        return CallPrice.find(outlook, known, callsAYear);
    }

    @Override
    double worth(Outlook outlook, Known customer) {
        var past = customer.past();
        var weights = certain.getOrDefault(customer.id(), List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        var open = outlook.estimates().rates().openAfterLast(past);
        return outlook.worth(
                outlook.facts(customer, new Posterior(weights, open, Math.max(past.since(), past.lastLook()))));
    }
}
