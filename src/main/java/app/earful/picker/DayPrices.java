package app.earful.picker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a call on each of the coming working days is worth to those who do not get it, today's first, in the currency of the
 * book: with these, one customer's {@link DaysAhead#urgency} is found without all the others. An owner's customers compete
 * for the owner's one call a day, with each other and with those of nobody; those of nobody compete for all calls there are.
 *
 * @param everybody for customers of nobody; empty where there is nothing to look ahead to
 * @param owners the same for the customers of each owner
 */
public record DayPrices(List<Double> everybody, Map<String, List<Double>> owners) {
    static final DayPrices NONE = new DayPrices(List.of(), Map.of());

    private record Candidate(String id, @Nullable String owner, Facts facts, double worth) {
        private static final Comparator<Candidate> MOST_WORTH_FIRST =
                Comparator.comparingDouble(Candidate::worth).reversed().thenComparing(Candidate::id);

        static Candidate of(Outlook outlook, Known customer) {
            var facts = outlook.facts(customer);
            return new Candidate(customer.id(), customer.owner(), facts, outlook.worth(facts));
        }
    }

    /** @param customers at least those of the most worth of all, and of each owner's */
    static DayPrices of(Outlook outlook, List<Known> customers) {
        var sorted = customers.stream()
                .map(customer -> Candidate.of(outlook, customer))
                .sorted(Candidate.MOST_WORTH_FIRST)
                .toList();
        var calls = Math.max(1, Math.toIntExact(Math.round(outlook.estimates().callsADay())));
        var owners = new TreeMap<String, List<Double>>();
        for (var candidate : sorted) {
            var owner = candidate.owner;
            if (owner != null && !owners.containsKey(owner)) {
                owners.put(owner, prices(outlook, openTo(owner, sorted), 1));
            }
        }
        return new DayPrices(prices(outlook, sorted, calls), owners);
    }

    private static List<Candidate> openTo(String owner, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.owner == null || candidate.owner.equals(owner))
                .toList();
    }

    private static List<Double> prices(Outlook outlook, List<Candidate> candidates, int calls) {
        var ahead = DaysAhead.from(outlook.day(), calls, candidates.size());
        var days = ahead.days();
        var worths = candidates.stream()
                .limit(ahead.candidates())
                .map(candidate -> outlook.worthOn(candidate.facts, days))
                .toList();
        return days.length == 1
                ? List.of()
                : Arrays.stream(ahead.prices(worths, ahead.give(worths)))
                        .boxed()
                        .toList();
    }

    static DayPrices ofAll(double[] prices) {
        return new DayPrices(Arrays.stream(prices).boxed().toList(), Map.of());
    }

    /** @return by day, today first; empty where there is nothing to look ahead to */
    double[] of(@Nullable String owner) {
        var prices = owner == null ? everybody : owners.getOrDefault(owner, everybody);
        return prices.stream().mapToDouble(Double::doubleValue).toArray();
    }

    DayPrices times(double factor) {
        var others = new TreeMap<String, List<Double>>();
        owners.forEach((owner, prices) -> others.put(owner, times(prices, factor)));
        return new DayPrices(times(everybody, factor), others);
    }

    private static List<Double> times(List<Double> prices, double factor) {
        return prices.stream().map(price -> price * factor).toList();
    }
}
