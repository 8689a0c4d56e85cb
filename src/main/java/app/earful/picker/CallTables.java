package app.earful.picker;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call now saves over waiting, for a customer with a contract, all in units of the shared price of a call: a
 * dynamic program in steps of five days over the time to the renewal and the time since nothing was open (a collapsing
 * bandit as in Mate et al. 2020: waiting is not observed, a talk shows the state; solved for a price as in Whittle 1988).
 *
 * <p>W = V(T-1, t+1) waiting, A = -x late(T, t) + V(T-1, after(t)) once they answered; a try costs 1 and is answered with
 * chance q, so that it gains q (A - W) - 1; up to three tries fit in a step. At the renewal an open problem, or one found too
 * late to be mended, makes them leave with chance {@code harm}, which costs x, a year's value in units of the price.
 * {@link #worth} is q (A - W), the gain before the price. Computed when asked for and kept.
 */
final class CallTables {
    static final int STEP_DAYS = Mending.STEP_DAYS;

    /** A little over a year to the renewal, a little over a year since nothing was open. */
    private static final int RENEWAL_STEPS = 74;

    private static final int CLEAR_STEPS = 90;

    private static final double[] REACHES = {0.08, 0.2, 0.35, 0.55, 0.75, 0.95};
    private static final double TRIES_A_STEP = 3;

    /** Below this value, in prices, no call ever pays, and worth is proportional to value. */
    private static final double LEAST_VALUE = 0.5;

    private static final double VALUE_STEP = 0.45;
    private static final int VALUES = 22;
    private static final int YEARS = 2;
    private static final double NEXT_YEAR = 0.9;

    private static final int MOST_KEPT = 2;
    private static final Map<List<?>, SoftReference<CallTables>> KEPT = new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<?>, SoftReference<CallTables>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final double heal;
    private final Mending mending;
    private final double harm;
    private final @Nullable Cell[][][] cells = new @Nullable Cell[RateGrid.SIZE][REACHES.length][VALUES];
    private final @Nullable Shape[] shapes = new @Nullable Shape[RateGrid.SIZE];

    /**
     * @param worth by steps to the renewal, then steps since nothing was open, row after row
     * @param future the same way, what is to come at the price, less than nothing: losses and calls
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Cell(float[] worth, float[] future, double callsAYear) {}

    /** What depends on the rate alone: the chance to lose them if all is open, or if all is found so late. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(double[] lost, double[][] late, double[] after) {}

    /** The last ones are kept, since a book changes little from one day to the next, as long as memory is not short. */
    static synchronized CallTables of(double heal, Mending mending, double harm) {
        var key = List.of(heal, mending, harm);
        var kept = KEPT.get(key);
        var tables = kept == null ? null : kept.get();
        if (tables == null) {
            tables = new CallTables(heal, mending, harm);
            KEPT.put(key, new SoftReference<>(tables));
        }
        return tables;
    }

    private CallTables(double heal, Mending mending, double harm) {
        this.harm = harm;
        this.heal = heal;
        this.mending = mending;
    }

    static int longestClearDays() {
        return CLEAR_STEPS * STEP_DAYS;
    }

    /**
     * @param rate index in the grid
     * @param value a year, in prices of a call
     * @return what a try now saves, in prices of a call
     */
    double worth(int rate, double reach, double value, double daysToRenewal, double daysClear) {
        return of(Cell::worth, rate, reach, value, daysToRenewal, daysClear);
    }

    /** What is to come without a call now, in prices of a call: below 0. Arguments as for {@link #worth}. */
    double future(int rate, double reach, double value, double daysToRenewal, double daysClear) {
        return of(Cell::future, rate, reach, value, daysToRenewal, daysClear);
    }

    private double of(
            Function<Cell, float[]> table,
            int rate,
            double reach,
            double value,
            double daysToRenewal,
            double daysClear) {
        var v = valueIndex(value);
        var q = reachIndex(reach);
        var scale = value < LEAST_VALUE ? value / LEAST_VALUE : Math.max(1, value / highestValue());
        var to = Math.clamp(daysToRenewal / STEP_DAYS, 0, RENEWAL_STEPS - 1.001);
        var since = Math.clamp(daysClear / STEP_DAYS, 0, CLEAR_STEPS - 0.001);
        return scale
                * between(
                        v % 1,
                        between(
                                q % 1,
                                at(table.apply(cell(rate, (int) q, (int) v)), to, since),
                                at(table.apply(cell(rate, (int) q + 1, (int) v)), to, since)),
                        v % 1 == 0
                                ? 0
                                : between(
                                        q % 1,
                                        at(table.apply(cell(rate, (int) q, (int) v + 1)), to, since),
                                        at(table.apply(cell(rate, (int) q + 1, (int) v + 1)), to, since)));
    }

    /** Calls a year that this customer would get at the price, in the long run. */
    double callsAYear(int rate, double reach, double value) {
        var q = (int) Math.round(reachIndex(reach));
        var v = valueIndex(value);
        var low = cell(rate, q, (int) v).callsAYear;
        return v % 1 == 0 ? low : between(v % 1, low, cell(rate, q, (int) v + 1).callsAYear);
    }

    private static double at(float[] table, double to, double since) {
        var row = (int) to;
        var column = (int) since;
        var first = row * (CLEAR_STEPS + 1) + column;
        var second = first + CLEAR_STEPS + 1;
        return between(
                to - row,
                between(since - column, table[first], table[first + 1]),
                between(since - column, table[second], table[second + 1]));
    }

    private static double between(double share, double low, double high) {
        return low + share * (high - low);
    }

    private static double highestValue() {
        return LEAST_VALUE * Math.exp(VALUE_STEP * (VALUES - 1));
    }

    private static double valueIndex(double value) {
        return value <= LEAST_VALUE ? 0 : Math.min(VALUES - 1, Math.log(value / LEAST_VALUE) / VALUE_STEP);
    }

    private static double reachIndex(double reach) {
        var low = 0;
        while (low < REACHES.length - 2 && REACHES[low + 1] <= reach) {
            low++;
        }
        return low + Math.clamp((reach - REACHES[low]) / (REACHES[low + 1] - REACHES[low]), 0, 0.9999);
    }

    private Cell cell(int rate, int reach, int value) {
        var cell = cells[rate][reach][value];
        if (cell == null) {
            cell = solve(shape(rate), REACHES[reach], LEAST_VALUE * Math.exp(VALUE_STEP * value));
            if (value > 0) {
                raise(cell.worth, cell(rate, reach, value - 1).worth);
            }
            cells[rate][reach][value] = cell;
        }
        return cell;
    }

    /**
     * Where more value means that a call comes later anyway, so that one now would save less, it is held to save as much:
     * more value never lowers the worth.
     */
    private static void raise(float[] worth, float[] lower) {
        for (var i = 0; i < worth.length; i++) {
            worth[i] = Math.max(worth[i], lower[i]);
        }
    }

    private Shape shape(int rate) {
        var shape = shapes[rate];
        if (shape == null) {
            shape = shape(RateGrid.rate(rate));
            shapes[rate] = shape;
        }
        return shape;
    }

    private Shape shape(double rate) {
        var lost = new double[CLEAR_STEPS + 1];
        var after = new double[CLEAR_STEPS + 1];
        var late = new double[RENEWAL_STEPS][CLEAR_STEPS + 1];
        for (var t = 0; t <= CLEAR_STEPS; t++) {
            var open = WaitingProblem.expected(rate, heal, t * STEP_DAYS);
            lost[t] = WaitingProblem.chance(harm * open);
            var untold = (1 - ProblemRates.TELLING) * open;
            after[t] = WaitingProblem.days(rate, heal, untold, longestClearDays()) / STEP_DAYS;
            for (var to = 0; to < RENEWAL_STEPS; to++) {
                var unmended = (1 - mending.within(to * STEP_DAYS)) * Math.exp(-heal * to * STEP_DAYS);
                late[to][t] = WaitingProblem.chance(harm * open * ProblemRates.TELLING * unmended);
            }
        }
        return new Shape(lost, late, after);
    }

    private static Cell solve(Shape shape, double reach, double value) {
        var width = CLEAR_STEPS + 1;
        var worth = new float[RENEWAL_STEPS * width];
        var loss = new double[RENEWAL_STEPS][width];
        var calls = new double[RENEWAL_STEPS][width];
        var reached = 1 - Math.pow(1 - reach, TRIES_A_STEP);
        var tries = reached / reach;
        for (var year = 0; year < YEARS; year++) {
            renew(shape, value, loss, calls, year > 0);
            for (var to = 1; to < RENEWAL_STEPS; to++) {
                var nextLoss = loss[to - 1];
                var nextCalls = calls[to - 1];
                for (var t = 0; t < width; t++) {
                    var later = Math.min(CLEAR_STEPS, t + 1);
                    var after = Math.min(CLEAR_STEPS - 0.001, shape.after[t] + 1);
                    var low = (int) after;
                    var share = after - low;
                    var answered = between(share, nextLoss[low], nextLoss[low + 1]) - value * shape.late[to][t];
                    var saves = reach * (answered - nextLoss[later]);
                    var pays = saves > 1;
                    worth[to * width + t] = (float) Math.max(0, saves);
                    loss[to][t] = nextLoss[later] + (pays ? tries * (saves - 1) : 0);
                    calls[to][t] = pays
                            ? tries
                                    + reached * between(share, nextCalls[low], nextCalls[low + 1])
                                    + (1 - reached) * nextCalls[later]
                            : nextCalls[later];
                }
            }
        }
        // From just after a renewal, over as many years as were counted, the later ones for less.
        return new Cell(worth, flat(loss), calls[RENEWAL_STEPS - 1][2] / (1 + NEXT_YEAR));
    }

    private static float[] flat(double[][] rows) {
        var flat = new float[rows.length * rows[0].length];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < rows[row].length; column++) {
                flat[row * rows[row].length + column] = (float) rows[row][column];
            }
        }
        return flat;
    }

    private static void renew(Shape shape, double value, double[][] loss, double[][] calls, boolean again) {
        for (var t = 0; t <= CLEAR_STEPS; t++) {
            var stays = again ? NEXT_YEAR * (1 - shape.lost[t]) : 0;
            var nextLoss = loss[RENEWAL_STEPS - 1][t];
            var nextCalls = calls[RENEWAL_STEPS - 1][t];
            loss[0][t] = stays * nextLoss - value * shape.lost[t];
            calls[0][t] = stays * nextCalls;
        }
    }
}
