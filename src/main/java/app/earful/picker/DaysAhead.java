package app.earful.picker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom to call today where more are worth a call than can be called: the calls of the next weeks are given to customers so
 * that they are worth the most together, and today's are made. Whoever can wait gives way to whoever cannot, though a
 * call to them may be worth more. A look ahead on top of an index (rollout); the assignment by the Hungarian method, exact.
 *
 * <p>Its dual says the same of one customer at a time: at the {@link #prices} of the days, those to call today are those of
 * the most {@link #urgency}.
 */
final class DaysAhead {
    /** Six weeks; a longer look kept no more. */
    private static final int MOST_DAYS = 30;

    /** Of many calls a day only the next few days' are given out: an index is the better the larger the book. */
    private static final int MOST_CALLS = 120;

    private static final int NEVER = -1;
    private static final int WORKING_DAYS = 5;
    private static final int WEEKEND_DAYS = 2;

    private final int slots;
    private final int[] days;

    /** @param days counted from today, the first one */
    DaysAhead(int[] days, int slots) {
        this.days = days.clone();
        this.slots = slots;
    }

    /**
     * @param today number as in {@link java.time.LocalDate#toEpochDay}
     * @param customers to choose from: no further ahead than there are two for each call
     */
    static DaysAhead from(int today, int slots, int customers) {
        var number = Math.clamp(Math.min(MOST_CALLS, customers / 2) / Math.max(1, slots), 1, MOST_DAYS);
        return new DaysAhead(workingDays(today, number), slots);
    }

    /** @return counted from today, the first one; weeks are taken to have five days */
    static int[] workingDays(int today, int number) {
        var weekday = Math.min(Tries.weekday(today), WORKING_DAYS - 1);
        return IntStream.range(0, number)
                .map(day -> day + WEEKEND_DAYS * ((day + weekday) / WORKING_DAYS))
                .toArray();
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
     * @param worths of each candidate, by day, in the currency of the book
     * @return on which of the days each is called, 0 for today; {@link #NEVER} for none
     */
    int[] give(List<double[]> worths) {
        var callOf = calls(worths);
        return IntStream.rangeClosed(1, worths.size())
                .map(column -> callOf[column] == 0 ? NEVER : (callOf[column] - 1) / slots)
                .toArray();
    }

    /**
     * @param given of each candidate, the most worth today first, as by {@link #give}
     * @return the numbers of those to call today, in the same order; as many as there are calls, if there are candidates
     */
    IntStream today(int[] given) {
        var chosen = IntStream.range(0, given.length).filter(candidate -> given[candidate] == 0);
        var others = IntStream.range(0, given.length).filter(candidate -> given[candidate] != 0);
        return IntStream.concat(chosen, others).limit(slots).sorted();
    }

    /**
     * What a call on each day is worth to those who do not get it: the shadow prices of the calls (bid prices, Talluri and
     * van Ryzin 1998). Any between the least and the most will do; the middle tells apart who comes first most clearly.
     *
     * @param given as by {@link #give}
     * @return by day, in the currency of the book; at least 0
     */
    double[] prices(List<double[]> worths, int[] given) {
        var least = least(worths, given);
        var most = most(worths, given);
        return IntStream.range(0, days.length)
                .mapToDouble(day -> (least[day] + most[day]) / 2)
                .toArray();
    }

    /** What one call more on a day would add: somebody left out, or somebody of another day whose call goes on to others. */
    private double[] least(List<double[]> worths, int[] given) {
        var prices = new double[days.length];
        for (var round = 0; round < days.length; round++) {
            for (var candidate = 0; candidate < given.length; candidate++) {
                var worth = worths.get(candidate);
                var on = given[candidate];
                var kept = on == NEVER ? 0 : Math.max(0, worth[on] - prices[on]);
                for (var day = 0; day < prices.length; day++) {
                    prices[day] = Math.max(prices[day], worth[day] - kept);
                }
            }
        }
        return prices;
    }

    /** What one call less on a day would cost: somebody goes without, or takes the call of somebody on another day. */
    private double[] most(List<double[]> worths, int[] given) {
        var prices = new double[days.length];
        var calls = new int[days.length];
        Arrays.stream(given).filter(day -> day != NEVER).forEach(day -> calls[day]++);
        Arrays.setAll(prices, day -> calls[day] < slots ? 0 : Double.POSITIVE_INFINITY);
        for (var round = 0; round <= days.length; round++) {
            for (var candidate = 0; candidate < given.length; candidate++) {
                var on = given[candidate];
                if (on != NEVER) {
                    var worth = worths.get(candidate);
                    prices[on] = Math.min(prices[on], Math.max(0, worth[on] - otherwise(worth, prices, on)));
                }
            }
        }
        return prices;
    }

    /**
     * What a call today saves over the best one on a later day, each at the price of its day, or over none; below 0 for
     * whoever is better called later. The calls of today are those of the most of it.
     *
     * @param worths by day, today first
     * @param prices of the same days
     */
    static double urgency(double[] worths, double[] prices) {
        return worths[0] - otherwise(worths, prices, 0);
    }

    private static double otherwise(double[] worths, double[] prices, int but) {
        var best = 0.0;
        for (var day = 0; day < prices.length; day++) {
            best = day == but ? best : Math.max(best, worths[day] - prices[day]);
        }
        return best;
    }

    /** Shortest augmenting paths, a call at a time: the call of each candidate, both counted from 1; 0 for none. */
    private int[] calls(List<double[]> worths) {
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
        return callOf;
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
