package app.earful.picker;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best while a book goes by. What a customer of unknown value is worth is known only at the end of the book, so
 * those are kept apart: among them the share alone decides.
 */
class Shortlist {
    private static final Comparator<Entry> WORST_FIRST = Comparator.comparingDouble(Entry::score)
            .thenComparing(entry -> entry.customer.id(), Comparator.reverseOrder());

    private final Wanted wanted;
    private final Best best;
    private final Map<String, Best> bestOfOwners = new HashMap<>();

    private record Entry(BookCustomer customer, double score) {}

    Shortlist(Wanted wanted) {
        this.wanted = wanted;
        this.best = new Best(wanted.best());
    }

    void offer(BookCustomer customer, double share) {
        best.offer(customer, share);
        var owner = customer.owner();
        if (owner != null && wanted.bestOfEachOwner() > 0) {
            bestOfOwners
                    .computeIfAbsent(owner, _ -> new Best(wanted.bestOfEachOwner()))
                    .offer(customer, share);
        }
    }

    List<BookCustomer> customers() {
        return Stream.concat(Stream.of(best), bestOfOwners.values().stream())
                .flatMap(Best::customers)
                .distinct()
                .toList();
    }

    /** Twice as many may have been kept as were wanted, half of them of unknown value: the rest goes here. */
    List<Ranked> cut(List<Ranked> ranked) {
        var owners = new HashMap<String, String>();
        customers().forEach(customer -> owners.put(customer.id(), String.valueOf(customer.owner())));
        var kept = new HashSet<String>();
        ranked.stream().limit(wanted.best()).map(Ranked::customerId).forEach(kept::add);
        var counts = new HashMap<String, Integer>();
        for (var one : ranked) {
            var owner = String.valueOf(owners.get(one.customerId()));
            if (bestOfOwners.containsKey(owner) && counts.merge(owner, 1, Integer::sum) <= wanted.bestOfEachOwner()) {
                kept.add(one.customerId());
            }
        }
        return keep(ranked, kept);
    }

    private static List<Ranked> keep(List<Ranked> ranked, Set<String> kept) {
        return ranked.stream().filter(one -> kept.contains(one.customerId())).toList();
    }

    /** The best by worth among those of known value, and the best by share among the others. */
    private static class Best {
        private final int size;
        private final PriorityQueue<Entry> valued = new PriorityQueue<>(WORST_FIRST);
        private final PriorityQueue<Entry> unvalued = new PriorityQueue<>(WORST_FIRST);

        Best(int size) {
            this.size = size;
        }

        void offer(BookCustomer customer, double share) {
            var value = customer.annualValue();
            add(value == null ? unvalued : valued, customer, value == null ? share : value * share);
        }

        private void add(PriorityQueue<Entry> queue, BookCustomer customer, double score) {
            var entry = new Entry(customer, score);
            if (queue.size() < size) {
                queue.add(entry);
                return;
            }
            @Nullable Entry worst = queue.peek();
            if (worst != null && WORST_FIRST.compare(entry, worst) > 0) {
                queue.poll();
                queue.add(entry);
            }
        }

        Stream<BookCustomer> customers() {
            return Stream.concat(valued.stream(), unvalued.stream()).map(Entry::customer);
        }
    }
}
