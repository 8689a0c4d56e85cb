package app.earful.picker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picker day by day, for a book in memory: sees what happened, learns anew every four weeks, and ranks. The same days
 * give the same picks, whatever order the customers were added in.
 */
public final class Engine {
    private static final int LEARN_AFTER_DAYS = 28;

    /** How much of the usual number of calls a day is yesterday's. */
    private static final double RECENT = 0.05;

    private static final int DAYS_TO_KNOW_THE_WEEK = 28;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Values values = new Values();
    private final double unheardShare;
    private @Nullable Estimates estimates;
    private int learnedOn;
    private int firstDay;
    private int daysSeen;
    private double usualSlots;
    private double unheardDue;
    private List<Entry> asked = List.of();
    private int askedOn;

    private static final class Entry {
        private final Known customer;
        private @Nullable Posterior posterior;

        /** The last day of which the outcome of a call was told. */
        private int toldOf = Past.NEVER;

        /** The day of a call of which nothing was told, taken for a try in vain. */
        private int takenForVain = Past.NEVER;

        private Entry(Known customer) {
            this.customer = customer;
        }
    }

    private record Scored(Entry entry, double score) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(scored -> scored.entry.customer.id());

    /** @param unheardShare of the calls, from 0 to 1, that go to those unheard and untried for longest */
    public Engine(double unheardShare) {
        this.unheardShare = unheardShare;
    }

    /** Replaces a customer of the same name. */
    public void add(BookCustomer customer) {
        entries.put(customer.id(), new Entry(Known.of(customer)));
        values.add(customer.annualValue());
    }

    public boolean has(String id) {
        return entries.containsKey(id);
    }

    /** Something happened with a customer, today or before. */
    public void see(String id, Event event) {
        var entry = entry(id);
        if (Tries.isOne(event)) {
            var day = Past.day(event.on());
            entry.toldOf = Math.max(entry.toldOf, day);
            if (entry.takenForVain == day) {
                entry.customer.past().tries().takeBack(day);
                entry.takenForVain = Past.NEVER;
            }
        }
        entry.customer.past().see(event);
        entry.posterior = null;
    }

    public void renew(String id, LocalDate until) {
        entry(id).customer.renew(Past.day(until));
    }

    /** They are no customer any more: never picked again, still learned from. */
    public void leave(String id) {
        entry(id).customer.leave();
    }

    private Entry entry(String id) {
        var entry = entries.get(id);
        if (entry == null) {
            throw new NoSuchElementException("there is no customer " + id);
        }
        return entry;
    }

    /** At most {@code slots} customers, those worth it who can wait least, the most worth first; then those unheard for longest. */
    public List<Ranked> pick(LocalDate date, int slots) {
        var day = Past.day(date);
        takeSilenceForVain();
        var outlook = new Outlook(learn(day, slots), day);
        var staying = entries.values().stream()
                .filter(entry -> !entry.customer.left())
                .toList();
        unheardDue += unheardShare * Math.min(slots, staying.size());
        var unheard = (int) Math.min(Math.floor(unheardDue + 1e-9), slots);
        unheardDue -= unheard;
        var urgent = mostUrgent(outlook, staying, slots - unheard);
        var chosen = urgent.chosen;
        var rest = new ArrayList<>(staying);
        rest.removeAll(chosen);
        var ahead = new Outlook(outlook.estimates().at(urgent.prices), day);
        var ranked = new ArrayList<>(
                chosen.stream().map(entry -> urgent.explain(ahead, entry)).toList());
        var longest = best(rest, entry -> day - (double) silentSince(entry.customer), unheard);
        for (var entry : longest) {
            var days = day - silentSince(entry.customer);
            ranked.add(Reasons.explain(ahead, entry.customer).asUnheard(days, unheardShare));
        }
        asked = Stream.concat(chosen.stream(), longest.stream()).toList();
        askedOn = day;
        return ranked;
    }

    /**
     * @param chosen the most worth first
     * @param passed the most that a call to one of the others is worth
     * @param prices of the coming working days, today first; empty without a look ahead
     */
    private record Urgent(List<Entry> chosen, double passed, DayPrices prices) {
        Ranked explain(Outlook ahead, Entry entry) {
            var ranked = Reasons.explain(ahead, entry.customer);
            return Ranked.isWorthMore(passed, ranked.worth()) ? ranked.asPressing() : ranked;
        }
    }

    /** Those to call now, if the calls of the coming weeks are to save the most together. */
    private static Urgent mostUrgent(Outlook outlook, List<Entry> staying, int slots) {
        var ahead = DaysAhead.from(outlook.day(), slots, staying.size());
        var candidates = best(staying, entry -> worth(outlook, entry), ahead.candidates());
        if (candidates.size() <= slots) {
            return new Urgent(candidates, 0, DayPrices.NONE);
        }
        var days = ahead.days();
        var worths = candidates.stream()
                .map(entry -> outlook.worthOn(outlook.facts(entry.customer, posterior(outlook, entry)), days))
                .toList();
        var given = ahead.give(worths);
        var chosen = ahead.today(given).mapToObj(candidates::get).toList();
        var others = candidates.stream().filter(entry -> !chosen.contains(entry));
        var passed = others.mapToDouble(entry -> worth(outlook, entry)).findFirst();
        return new Urgent(chosen, passed.orElse(0), DayPrices.ofAll(ahead.prices(worths, given)));
    }

    /** Some books tell of talks alone: a customer who was picked and of whom nothing was told since did not answer. */
    private void takeSilenceForVain() {
        for (var entry : asked) {
            if (entry.toldOf < askedOn) {
                entry.customer.past().tries().add(askedOn, false);
                entry.takenForVain = askedOn;
            }
        }
    }

    /** The chance, by what was last learned, that a talk with them on this day would show a problem nobody told. */
    public double chance(String id, LocalDate date) {
        var learned = estimates == null ? Estimates.NONE : estimates;
        var outlook = new Outlook(learned, Past.day(date));
        return outlook.chanceToHear(outlook.facts(entry(id).customer));
    }

    private static List<Entry> best(List<Entry> entries, ToDoubleFunction<Entry> score, int most) {
        if (most <= 0) {
            return new ArrayList<>();
        }
        return new ArrayList<>(entries.stream()
                .map(entry -> new Scored(entry, score.applyAsDouble(entry)))
                .sorted(BEST_FIRST)
                .limit(most)
                .map(Scored::entry)
                .toList());
    }

    private static double worth(Outlook outlook, Entry entry) {
        return outlook.worth(outlook.facts(entry.customer, posterior(outlook, entry)));
    }

    private static Posterior posterior(Outlook outlook, Entry entry) {
        var kept = entry.posterior;
        var posterior =
                kept == null ? Posterior.of(entry.customer, outlook.estimates().rates(), outlook.day()) : kept;
        entry.posterior = posterior;
        return posterior;
    }

    private static int silentSince(Known customer) {
        return Math.max(customer.past().since(), customer.past().lastTry());
    }

    private Estimates learn(int day, int slots) {
        var first = daysSeen == 0 && slots > 0;
        if (slots > 0) {
            firstDay = first ? day : firstDay;
            usualSlots = first ? slots : usualSlots + RECENT * (slots - usualSlots);
            daysSeen++;
        }
        var last = estimates;
        if (last != null && !first && day - learnedOn < LEARN_AFTER_DAYS) {
            return last;
        }
        var customers = entries.values().stream().map(entry -> entry.customer).toList();
        var learned = Estimates.fit(customers, day, values.median(), callsADay(day), 1, last);
        estimates = learned;
        learnedOn = day;
        entries.values().forEach(entry -> entry.posterior = null);
        return learned;
    }

    /** On working days: five a week, until the days that came tell otherwise. Days without calls are as if they had not come. */
    private double callsADay(int day) {
        if (daysSeen == 0) {
            return 1;
        }
        var span = day - firstDay;
        var share = span < DAYS_TO_KNOW_THE_WEEK ? 5 / 7.0 : (daysSeen - 1.0) / span;
        return usualSlots * share * 7 / 5;
    }
}
