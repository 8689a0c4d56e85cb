package app.earful.picker;

import java.util.List;

/**
 * The one price of a call at which customers would together get as many calls a year as there are: the Lagrange multiplier
 * of "so many calls on average" (Whittle 1988; that ranking by worth at this price is asymptotically optimal: Weber and
 * Weiss 1990, Verloop 2016). Found by bisection, since fewer calls pay at a higher price.
 */
final class CallPrice {
    private static final int ENOUGH_CUSTOMERS = 400;
    private static final int ROUNDS = 22;

    /** Of the usual value a year: below, every call pays; above, none does. */
    private static final double LOWEST = 2e-4;

    private static final double HIGHEST = 1e3;

    private CallPrice() {}

    static double find(Outlook outlook, List<Known> customers, double callsAYear) {
        var staying = customers.stream().filter(customer -> !customer.left()).toList();
        var few = RateFit.every(staying, ENOUGH_CUSTOMERS);
        var each = few.isEmpty() ? 0 : (double) staying.size() / few.size();
        var facts = few.stream().map(outlook::facts).toList();
        var low = Math.log(outlook.usualValue() * LOWEST);
        var high = Math.log(outlook.usualValue() * HIGHEST);
        for (var round = 0; round < ROUNDS; round++) {
            var middle = (low + high) / 2;
            var price = Math.exp(middle);
            var wanted = facts.stream()
                            .mapToDouble(one -> outlook.callsAYear(one, price))
                            .sum()
                    * each;
            if (wanted > callsAYear) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }
}
