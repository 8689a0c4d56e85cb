package app.earful.picker;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was learned from a book, and the price of a call that goes with it. Small, and the same book gives the same, so
 * that it can be kept and shown.
 *
 * @param price what a call must save to be worth one of those there are, in the currency of the values
 * @param usualValue the median of the known values, which stands in where nobody knows; 1 where nobody knows any
 * @param callsADay on working days, what the price was made for
 * @param customers how many the book had
 * @param harm the chance that an open problem makes a customer leave, as in {@link Assumptions}
 * @param dayPrices what the call of each coming day is worth to others; none before a book was ranked
 */
public record Estimates(
        ProblemRates rates,
        Reach reach,
        Mending mending,
        double price,
        double usualValue,
        double callsADay,
        long customers,
        double harm,
        DayPrices dayPrices) {
    private static final int RECENT_DAYS = 90;
    private static final double WORKING_DAYS_A_DAY = 5 / 7.0;

    /** Before anything is learned. */
    public static final Estimates NONE = fit(List.of(), 0, 1, 1.0, 1, null);

    /**
     * @param customers all of the book or a sample of it
     * @param day number as in {@link java.time.LocalDate#toEpochDay}
     * @param population how many customers the book has for each in the sample
     * @param callsADay on working days; null to go by those made lately, and no less than one
     * @param before what was learned before, if anything was
     */
    static Estimates fit(
            List<Known> customers,
            int day,
            double usualValue,
            @Nullable Double callsADay,
            double population,
            @Nullable Estimates before) {
        // The sums must not depend on the order of the book.
        var sorted = customers.stream().sorted(Comparator.comparing(Known::id)).toList();
        var rates = RateFit.fit(sorted, day, before == null ? Hints.UNKNOWN : before.rates.hints());
        var mending = Mending.fit(sorted, day);
        var calls = callsADay == null ? Math.max(1, population * lately(sorted, day)) : callsADay;
        var unpriced = new Estimates(
                rates,
                Reach.fit(sorted),
                before == null ? mending : mending.unlessClose(before.mending),
                usualValue,
                usualValue,
                calls,
                Math.round(sorted.size() * population),
                Assumptions.USUAL.harm(),
                DayPrices.NONE);
        return unpriced.priced(sorted, day, population);
    }

    /**
     * The same under other assumptions. The prices follow the harm; where the book is at hand they are better found anew.
     */
    public Estimates assuming(Assumptions assumptions) {
        var days = assumptions.mendingDays();
        var mends = days == null ? mending : Mending.around(days);
        return new Estimates(
                rates,
                reach,
                mends,
                price * assumptions.harm() / harm,
                usualValue,
                callsADay,
                customers,
                assumptions.harm(),
                dayPrices.times(assumptions.harm() / harm));
    }

    /** With the price of a call that fits. */
    Estimates priced(List<Known> sorted, int day, double population) {
        var callsAYear = callsADay * 365 * WORKING_DAYS_A_DAY / population;
        return at(CallPrice.find(new Outlook(this, day), sorted, callsAYear));
    }

    private Estimates at(double newPrice) {
        return new Estimates(rates, reach, mending, newPrice, usualValue, callsADay, customers, harm, dayPrices);
    }

    Estimates at(DayPrices prices) {
        return new Estimates(rates, reach, mending, price, usualValue, callsADay, customers, harm, prices);
    }

    private static double lately(List<Known> customers, int day) {
        var tries = customers.stream()
                .mapToInt(customer -> customer.past().tries().after(day - RECENT_DAYS))
                .sum();
        return tries / (RECENT_DAYS * WORKING_DAYS_A_DAY);
    }
}
