package app.earful.picker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps the best while a book goes by. */
class Shortlist {
    private static final Comparator<Entry> WORST_FIRST = Comparator.comparingDouble(Entry::worth)
            .thenComparing(entry -> entry.customer.id(), Comparator.reverseOrder());

    private final Wanted wanted;
    private final Best best;
    private final Map<String, Best> bestOfOwners = new HashMap<>();

    private record Entry(BookCustomer customer, double worth) {}

    Shortlist(Wanted wanted) {
        this.wanted = wanted;
        this.best = new Best(wanted.best());
    }

    void offer(BookCustomer customer, double worth) {
        best.offer(customer, worth);
        var owner = customer.owner();
        if (owner != null && wanted.bestOfEachOwner() > 0) {
            bestOfOwners
                    .computeIfAbsent(owner, _ -> new Best(wanted.bestOfEachOwner()))
                    .offer(customer, worth);
        }
    }

    List<BookCustomer> customers() {
        return Stream.concat(Stream.of(best), bestOfOwners.values().stream())
                .flatMap(Best::customers)
                .distinct()
                .toList();
    }

    private static class Best {
        private final int size;
        private final PriorityQueue<Entry> kept = new PriorityQueue<>(WORST_FIRST);

        Best(int size) {
            this.size = size;
        }

        void offer(BookCustomer customer, double worth) {
            kept.add(new Entry(customer, worth));
            if (kept.size() > size) {
                kept.poll();
            }
        }

        Stream<BookCustomer> customers() {
            return kept.stream().map(Entry::customer);
        }
    }
}
