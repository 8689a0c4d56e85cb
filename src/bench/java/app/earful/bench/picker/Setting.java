package app.earful.bench.picker;

import java.util.List;
import java.util.Random;

/**
 * What kind of world it is.
 *
 * @param slots calls on each working day
 * @param valueSpread of the logarithm of the value a year
 * @param trueSegments whether the segments say anything
 * @param changes whether the rates are drawn again half-way
 * @param contracts whether there are renewals; without, open problems make customers leave on any day
 * @param renewalDays of the year, in which all renewals lie
 * @param weekdays whether each customer answers nearly always on two weekdays of their own and seldom on others
 * @param drawn whether each world has troubles, values and reach of its own
 */
record Setting(
        String name,
        int customers,
        int slots,
        double valueSpread,
        double leastReach,
        double mostReach,
        Trouble trouble,
        boolean trueSegments,
        boolean changes,
        boolean contracts,
        int renewalDays,
        boolean weekdays,
        boolean drawn) {
    private static final int YEAR = World.YEAR;

    static final List<Setting> ALL = List.of(
            usual("one person, 250", Trouble.USUAL),
            new Setting("800, one call", 800, 1, 1, 0.5, 0.8, Trouble.USUAL, true, false, true, YEAR, false, false),
            new Setting("800, four calls", 800, 4, 1, 0.5, 0.8, Trouble.USUAL, true, false, true, YEAR, false, false),
            new Setting(
                    "nearly equal values", 250, 1, 0.2, 0.5, 0.8, Trouble.USUAL, true, false, true, YEAR, false, false),
            new Setting("hard to reach", 250, 1, 1, 0.1, 0.5, Trouble.USUAL, true, false, true, YEAR, false, false),
            new Setting("own weekdays", 250, 1, 1, 0.2, 0.2, Trouble.USUAL, true, false, true, YEAR, true, false),
            usual("slow mending", Trouble.USUAL.mendingDays(56)),
            new Setting("wrong segments", 250, 1, 1, 0.5, 0.8, Trouble.USUAL, false, false, true, YEAR, false, false),
            new Setting("rates change", 250, 1, 1, 0.5, 0.8, Trouble.USUAL, true, true, true, YEAR, false, false),
            new Setting("no renewals", 250, 1, 1, 0.5, 0.8, Trouble.USUAL, true, false, false, YEAR, false, false),
            usual("signals", Trouble.USUAL.signals(0.6)),
            usual("nothing heals", Trouble.USUAL.healing(1 / 2_000.0)),
            new Setting("renewals crowd", 250, 1, 1, 0.5, 0.8, Trouble.USUAL, true, false, true, 30, false, false),
            new Setting("drawn at random", 250, 1, 1, 0.5, 0.8, Trouble.USUAL, true, false, true, YEAR, false, true));

    private static Setting usual(String name, Trouble trouble) {
        return new Setting(name, 250, 1, 1, 0.5, 0.8, trouble, true, false, true, YEAR, false, false);
    }

    /** Itself, unless each world is of its own kind. */
    Setting of(Random random) {
        if (!drawn) {
            return this;
        }
        var most = 0.4 + 0.5 * random.nextDouble();
        return new Setting(
                name,
                random.nextBoolean() ? 250 : 500,
                1 + random.nextInt(2),
                0.2 + 1.3 * random.nextDouble(),
                most * (0.3 + 0.6 * random.nextDouble()),
                most,
                Trouble.drawn(random),
                random.nextInt(3) > 0,
                changes,
                contracts,
                random.nextInt(3) > 0 ? YEAR : 30,
                weekdays,
                false);
    }
}
