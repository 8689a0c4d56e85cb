package app.earful.picker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An engine to compare with: sees what ours sees, learns as often, ranks by something else. */
public abstract class LearningEngine {
    private static final int LEARN_AFTER_DAYS = 28;
    private static final double WORKING_DAYS_A_YEAR = 365 * 5 / 7.0;

    private final Map<String, Known> customers = new LinkedHashMap<>();
    private final Values values = new Values();
    private @Nullable Estimates estimates;
    private int learnedOn;

    private record Scored(String id, double worth) {}

    LearningEngine() {}

    void add(Known known) {
        customers.put(known.id(), known);
        values.add(known.value());
    }

    /** What is believed in place of what was learned. */
    abstract ProblemRates believed(ProblemRates learned);

    abstract double worth(Outlook outlook, Known customer);

    abstract double price(Outlook outlook, List<Known> known, double callsAYear);

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
        var last = estimates;
        var now = last == null || day - learnedOn >= LEARN_AFTER_DAYS ? learn(day, slots, last) : last;
        var outlook = new Outlook(now, day);
        return customers.values().stream()
                .filter(customer -> !customer.left())
                .map(customer -> new Scored(customer.id(), worth(outlook, customer)))
                .sorted(Comparator.comparingDouble(Scored::worth).reversed().thenComparing(Scored::id))
                .limit(slots)
                .map(Scored::id)
                .toList();
    }

    private Estimates learn(int day, int slots, @Nullable Estimates last) {
        var known = List.copyOf(customers.values());
        var learned = Estimates.fit(known, day, values.median(), (double) slots, 1, last);
        var rates = believed(learned.rates());
        var unpriced = with(learned, rates, 1);
        var price = price(new Outlook(unpriced, day), known, slots * WORKING_DAYS_A_YEAR);
        var now = with(learned, rates, price);
        estimates = now;
        learnedOn = day;
        return now;
    }

    private static Estimates with(Estimates learned, ProblemRates rates, double price) {
        return new Estimates(
                rates,
                learned.reach(),
                learned.mending(),
                price,
                learned.usualValue(),
                learned.callsADay(),
                learned.customers(),
                learned.harm(),
                learned.dayPrices());
    }
}
