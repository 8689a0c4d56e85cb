package app.earful.picker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom to call today where more are worth a call than can be called: the calls of the next weeks are given to customers so
 * that they are worth the most together, and today's are made. Whoever can wait gives way to whoever cannot, though a
 * call to them may be worth more. A look ahead on top of an index (rollout); the assignment by the Hungarian method, exact.
 */
final class DaysAhead {
    /** Six weeks; a longer look kept no more. */
    private static final int MOST_DAYS = 30;

    /** Of many calls a day only the next few days' are given out: an index is the better the larger the book. */
    private static final int MOST_CALLS = 120;

    private static final int WORKING_DAYS = 5;
    private static final int WEEKEND_DAYS = 2;

    private final int slots;
    private final int[] days;

    /** @param days counted from today, the first one */
    DaysAhead(int[] days, int slots) {
        this.days = days.clone();
        this.slots = slots;
    }

    /** @param today number as in {@link java.time.LocalDate#toEpochDay}; weeks are taken to have five days */
    static DaysAhead from(int today, int slots) {
        var weekday = Math.min(Tries.weekday(today), WORKING_DAYS - 1);
        var days = new int[Math.clamp(MOST_CALLS / Math.max(1, slots), 1, MOST_DAYS)];
        for (var number = 0; number < days.length; number++) {
            days[number] = number + WEEKEND_DAYS * ((number + weekday) / WORKING_DAYS);
        }
        return new DaysAhead(days, slots);
    }

    /** So many customers are looked at, those of the most worth today; where only today is, as many as can be called. */
    int candidates() {
        return days.length == 1 ? slots : 2 * slots * days.length;
    }

    /** Of which {@link #today} wants to know what a call is worth. */
    int[] days() {
        return days.clone();
    }

    /**
     * @param worths of each candidate, the most worth today first, by day
     * @return the numbers of those to call today, in the same order; as many as there are calls, if there are candidates
     */
    IntStream today(List<double[]> worths) {
        var owned = owners(worths);
        var chosen = IntStream.range(0, owned.length).filter(candidate -> owned[candidate] < slots);
        var others = IntStream.range(0, owned.length).filter(candidate -> owned[candidate] >= slots);
        return IntStream.concat(chosen, others).limit(slots).sorted();
    }

    /** Shortest augmenting paths, a call at a time: the call each candidate is given, or one beyond all. */
    private int[] owners(List<double[]> worths) {
        var calls = slots * days.length;
        var columns = Math.max(calls, worths.size());
        var callPrices = new double[calls + 1];
        var prices = new double[columns + 1];
        var callOf = new int[columns + 1];
        for (var call = 1; call <= calls; call++) {
            callOf[0] = call;
            var before = new int[columns + 1];
            var end = search(worths, callPrices, prices, callOf, before);
            for (var column = end; column != 0; column = before[column]) {
                callOf[column] = callOf[before[column]];
            }
        }
        var owned = new int[worths.size()];
        for (var candidate = 0; candidate < owned.length; candidate++) {
            owned[candidate] = callOf[candidate + 1] == 0 ? calls : callOf[candidate + 1] - 1;
        }
        return owned;
    }

    /** To the nearest candidate without a call. Column 0 stands for the call that is being given. */
    private int search(List<double[]> worths, double[] callPrices, double[] prices, int[] callOf, int[] before) {
        var distance = new double[prices.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        var done = new boolean[prices.length];
        var at = 0;
        while (callOf[at] != 0) {
            done[at] = true;
            var call = callOf[at];
            var nearest = -1;
            for (var column = 1; column < prices.length; column++) {
                if (done[column]) {
                    continue;
                }
                var worth = column <= worths.size() ? worths.get(column - 1)[(call - 1) / slots] : 0;
                var through = -worth - callPrices[call] - prices[column];
                if (through < distance[column]) {
                    distance[column] = through;
                    before[column] = at;
                }
                if (nearest < 0 || distance[column] < distance[nearest]) {
                    nearest = column;
                }
            }
            var step = distance[nearest];
            for (var column = 0; column < prices.length; column++) {
                if (done[column]) {
                    callPrices[callOf[column]] += step;
                    prices[column] -= step;
                } else {
                    distance[column] -= step;
                }
            }
            at = nearest;
        }
        return at;
    }
}
