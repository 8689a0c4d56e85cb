package app.earful.picker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the best while a book goes by: by worth, and of those past a standard those past it for longest. */
class Shortlist {
    private static final Comparator<Entry> LEAST_WORTH_FIRST = Comparator.comparingDouble(Entry::worth)
            .thenComparing(entry -> entry.customer.id(), Comparator.reverseOrder());
    private static final Comparator<Entry> YOUNGEST_FIRST =
            Comparator.comparingInt(Entry::weeks).thenComparing(LEAST_WORTH_FIRST);

    private final Wanted wanted;
    private final Best best;
    private final Map<String, Best> bestOfOwners = new HashMap<>();
    private long overdue;

    private record Entry(BookCustomer customer, double worth, int weeks) {}

    Shortlist(Wanted wanted) {
        this.wanted = wanted;
        this.best = new Best(wanted.best());
    }

    /** Begun weeks past a standard; 0 within it. */
    static int weeks(@Nullable Integer overdueDays) {
        return overdueDays == null ? 0 : 1 + overdueDays / 7;
    }

    void offer(BookCustomer customer, double worth, @Nullable Integer overdueDays) {
        overdue += overdueDays == null ? 0 : 1;
        var entry = new Entry(customer, worth, weeks(overdueDays));
        best.offer(entry);
        var owner = customer.owner();
        if (owner != null && wanted.bestOfEachOwner() > 0) {
            bestOfOwners
                    .computeIfAbsent(owner, _ -> new Best(wanted.bestOfEachOwner()))
                    .offer(entry);
        }
    }

    /** How many of those offered are past a standard. */
    long overdue() {
        return overdue;
    }

    /** In no particular order. */
    List<BookCustomer> customers() {
        return Stream.concat(Stream.of(best), bestOfOwners.values().stream())
                .flatMap(Best::customers)
                .distinct()
                .toList();
    }

    private static class Best {
        private final int size;
        private final PriorityQueue<Entry> byWorth = new PriorityQueue<>(LEAST_WORTH_FIRST);
        private final PriorityQueue<Entry> byStandard = new PriorityQueue<>(YOUNGEST_FIRST);

        Best(int size) {
            this.size = size;
        }

        void offer(Entry entry) {
            offer(entry, byWorth);
            if (entry.weeks > 0) {
                offer(entry, byStandard);
            }
        }

        private void offer(Entry entry, PriorityQueue<Entry> kept) {
            kept.add(entry);
            if (kept.size() > size) {
                kept.poll();
            }
        }

        Stream<BookCustomer> customers() {
            return Stream.concat(byWorth.stream(), byStandard.stream()).map(Entry::customer);
        }
    }
}
