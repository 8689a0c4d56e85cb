package app.earful.picker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Whom to call today, from a book of any size: what a call saves now over one later, in the currency of the book. It
 * learns from the whole book, or from a sample of a large one, which is then read a second time to be ranked. The same
 * book and the same day give the same order, whatever order the book comes in.
 */
public final class Picker {
    private static final int ENOUGH_TO_LEARN = 20_000;

    private Picker() {}

    /** All customers, best first. */
    public static List<Ranked> rank(Book book, LocalDate day) {
        return rank(book, day, Wanted.ALL).ranked();
    }

    /** The best customers of a book, with what was learned from it. */
    public static Ranking rank(Book book, LocalDate day, Wanted wanted) {
        return rank(book, day, wanted, Assumptions.USUAL);
    }

    public static Ranking rank(Book book, LocalDate day, Wanted wanted, Assumptions assumptions) {
        var part = book.draw(ENOUGH_TO_LEARN);
        var sample = new Sample();
        part.map(Book.Part::book).orElse(book).each(sample::offer);
        part.ifPresent(drawn -> sample.of = drawn.of());
        var known = sample.known();
        var outlook = new Outlook(sample.learn(known, Past.day(day), assumptions), Past.day(day));
        var shortlist = shortlist(sample.isWhole() ? sample.book() : book, outlook, wanted);
        var first = shortlist.customers().stream().map(Known::of).toList();
        var estimates = outlook.estimates().at(DayPrices.of(outlook, first));
        var ranked = ranked(new Outlook(estimates, outlook.day()), first, wanted);
        return new Ranking(ranked, estimates, SegmentRate.of(known, estimates.rates()), shortlist.overdue());
    }

    /** The best customers of a part of a book, with what was learned from the whole, and at its prices. */
    public static Ranking rank(Book book, LocalDate day, Wanted wanted, Estimates estimates) {
        var outlook = new Outlook(estimates, Past.day(day));
        var shortlist = shortlist(book, outlook, wanted);
        var first = shortlist.customers().stream().map(Known::of).toList();
        return new Ranking(ranked(outlook, first, wanted), estimates, List.of(), shortlist.overdue());
    }

    private static Shortlist shortlist(Book book, Outlook outlook, Wanted wanted) {
        var shortlist = new Shortlist(wanted);
        book.each(customer -> {
            var known = Known.of(customer);
            shortlist.offer(customer, outlook.worth(outlook.facts(known)), known.overdueDays(outlook.day()));
        });
        return shortlist;
    }

    private record Place(Known customer, Ranked ranked) {}

    /** Best first; a reason takes as long to find as a customer to rank. */
    private static List<Ranked> ranked(Outlook outlook, List<Known> customers, Wanted wanted) {
        var places = customers.stream()
                .map(customer -> new Place(customer, Reasons.unexplained(outlook, customer)))
                .sorted(Comparator.comparing(Place::ranked, Ranked.BEST_FIRST))
                .toList();
        var first = places.stream().limit(wanted.explained()).map(place -> Reasons.explain(outlook, place.customer));
        return Stream.concat(first, places.stream().skip(wanted.explained()).map(Place::ranked))
                .toList();
    }

    /**
     * One customer by itself.
     *
     * @param estimates of the whole book, as the ranking gave them
     */
    public static Ranked evaluate(BookCustomer customer, Estimates estimates, LocalDate day) {
        return Reasons.explain(new Outlook(estimates, Past.day(day)), Known.of(customer));
    }

    /** Customers by a hash of their names, the same ones whatever order they come in. */
    private static final class Sample {
        private final PriorityQueue<Ticket> drawn = new PriorityQueue<>(Comparator.reverseOrder());
        private final Values values = new Values();
        private long of;

        private record Ticket(int number, String id, BookCustomer customer) implements Comparable<Ticket> {
            private static final Comparator<Ticket> ORDER =
                    Comparator.comparingInt(Ticket::number).thenComparing(Ticket::id);

            static Ticket of(BookCustomer customer) {
                var hash = customer.id().hashCode() * 0x9E3779B9;
                return new Ticket((hash ^ hash >>> 15) * 0x85EBCA6B, customer.id(), customer);
            }

            @Override
            public int compareTo(Ticket other) {
                return ORDER.compare(this, other);
            }
        }

        void offer(BookCustomer customer) {
            of++;
            values.add(customer.annualValue());
            drawn.add(Ticket.of(customer));
            if (drawn.size() > ENOUGH_TO_LEARN) {
                drawn.poll();
            }
        }

        boolean isWhole() {
            return drawn.size() == of;
        }

        Book book() {
            var customers = new ArrayList<BookCustomer>();
            drawn.forEach(ticket -> customers.add(ticket.customer));
            return Book.of(customers);
        }

        List<Known> known() {
            return drawn.stream()
                    .map(ticket -> Known.of(ticket.customer))
                    .sorted(Comparator.comparing(Known::id))
                    .toList();
        }

        Estimates learn(List<Known> known, int day, Assumptions assumptions) {
            var population = known.isEmpty() ? 1 : (double) of / known.size();
            var learned = Estimates.fit(known, day, values.median(), null, population, null);
            return assumptions.equals(Assumptions.USUAL)
                    ? learned
                    : learned.assuming(assumptions).priced(known, day, population);
        }
    }
}
