package app.earful.bench.picker;

import java.util.List;

/**
 * What kind of world it is. Rates are a day, times in calendar days.
 *
 * @param slots calls on each working day
 * @param valueSpread of the logarithm of the value a year
 * @param healing how fast silent problems heal by themselves
 * @param told share of the problems they come with by themselves
 * @param mendingDays from hearing a problem to mending it, on average; half of it is the least
 * @param signals share of the problems that give a signal
 * @param trueSegments whether the segments say anything
 * @param changes whether the rates are drawn again half-way
 * @param contracts whether there are renewals; without, open problems make customers leave on any day
 */
record Setting(
        String name,
        int customers,
        int slots,
        double valueSpread,
        double leastReach,
        double mostReach,
        double healing,
        double told,
        double mendingDays,
        double signals,
        boolean trueSegments,
        boolean changes,
        boolean contracts) {
    private static final Setting USUAL =
            new Setting("one person, 250", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0, true, false, true);

    static final List<Setting> ALL = List.of(
            USUAL,
            USUAL.with("800, one call", 800, 1),
            USUAL.with("800, four calls", 800, 4),
            new Setting("nearly equal values", 250, 1, 0.2, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0, true, false, true),
            new Setting("hard to reach", 250, 1, 1, 0.1, 0.5, 1 / 90.0, 0.3, 15, 0, true, false, true),
            new Setting("slow mending", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 56, 0, true, false, true),
            new Setting("wrong segments", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0, false, false, true),
            new Setting("rates change", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0, true, true, true),
            new Setting("signals", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0.6, true, false, true),
            new Setting("nothing heals", 250, 1, 1, 0.5, 0.8, 1 / 2_000.0, 0.3, 15, 0, true, false, true),
            new Setting("no renewals", 250, 1, 1, 0.5, 0.8, 1 / 90.0, 0.3, 15, 0, true, false, false));

    private Setting with(String otherName, int otherCustomers, int otherSlots) {
        return new Setting(
                otherName,
                otherCustomers,
                otherSlots,
                valueSpread,
                leastReach,
                mostReach,
                healing,
                told,
                mendingDays,
                signals,
                trueSegments,
                changes,
                contracts);
    }
}
