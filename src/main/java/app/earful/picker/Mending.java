package app.earful.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long it takes from hearing a problem until it is mended, in calendar days: the product-limit estimate (Kaplan and
 * Meier 1958), since many are still open, with a handful of imagined ones around three weeks.
 *
 * @param within chance that it is mended within 0, 5, 10, … days
 */
public record Mending(List<Double> within) {
    static final int STEP_DAYS = 5;
    static final int STEPS = 75;

    /** Quantiles of half plus half an exponential of the mean: nothing is mended at once. */
    private static final double[] IMAGINED_DAYS = {11, 13, 16, 21, 39};

    private static final double IMAGINED_WEIGHT = 0.6;

    /** One that is open for longer than all that were ever mended, and half as long again, was forgotten by the book. */
    private static final double FORGOTTEN = 1.5;

    private static final double CLOSE = 0.03;

    private record Spell(double days, boolean mended, double weight) {}

    static Mending fit(List<Known> customers, int day) {
        var spells = new ArrayList<Spell>();
        for (var imagined : IMAGINED_DAYS) {
            spells.add(new Spell(imagined, true, IMAGINED_WEIGHT));
        }
        var longest = 0.0;
        for (var customer : customers) {
            for (var days : customer.past().mendedAfter()) {
                spells.add(new Spell(days, true, 1));
                longest = Math.max(longest, days);
            }
        }
        for (var customer : customers) {
            for (var days : customer.past().openFor(day)) {
                if (longest > 0 && days <= longest * FORGOTTEN && !customer.left()) {
                    spells.add(new Spell(days, false, 1));
                }
            }
        }
        return new Mending(productLimit(spells));
    }

    /** Half of the mean at least, the rest exponential: how the imagined ones are spread. */
    static Mending around(int meanDays) {
        var within = new ArrayList<Double>(STEPS);
        for (var step = 0; step < STEPS; step++) {
            within.add(Math.max(0, -Math.expm1(1 - 2.0 * step * STEP_DAYS / meanDays)));
        }
        return new Mending(within);
    }

    private static List<Double> productLimit(List<Spell> spells) {
        spells.sort(Comparator.comparingDouble(Spell::days).thenComparing(Spell::mended, Comparator.reverseOrder()));
        var atRisk = spells.stream().mapToDouble(Spell::weight).sum();
        var open = 1.0;
        var next = 0;
        var within = new ArrayList<Double>(STEPS);
        for (var step = 0; step < STEPS; step++) {
            for (; next < spells.size() && spells.get(next).days() <= step * STEP_DAYS; next++) {
                var spell = spells.get(next);
                open *= spell.mended() ? Math.max(0, 1 - spell.weight() / atRisk) : 1;
                atRisk -= spell.weight();
            }
            within.add(1 - open);
        }
        // Some mended problems are never written down: whatever is, is taken to be mended by the end of the year.
        var ever = within.getLast();
        return within.stream().map(chance -> chance / ever).toList();
    }

    /** What was learned before, as long as nothing moved by more than a little: what was computed from it stays good. */
    Mending unlessClose(Mending before) {
        for (var step = 0; step < STEPS; step++) {
            if (Math.abs(within.get(step) - before.within.get(step)) > CLOSE) {
                return this;
            }
        }
        return before;
    }

    /** The chance that it is mended within so many days. */
    double within(double days) {
        var at = Math.clamp(days / STEP_DAYS, 0, STEPS - 1.001);
        var step = (int) at;
        return within.get(step) + (at - step) * (within.get(step + 1) - within.get(step));
    }

    /** The share of its trouble that mending spares, where it would have healed by itself: E[e^(-heal time)]. */
    double spared(double heal) {
        var sum = 0.0;
        for (var step = 1; step < STEPS; step++) {
            sum += (within.get(step) - within.get(step - 1)) * Math.exp(-heal * (step - 0.5) * STEP_DAYS);
        }
        return sum;
    }

    /** Within how many days half of them are mended. */
    public int medianDays() {
        var step = 0;
        while (step < STEPS - 1 && within.get(step) < 0.5) {
            step++;
        }
        return step * STEP_DAYS;
    }
}
