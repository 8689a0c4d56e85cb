package app.earful.bench.picker;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * What no policy can keep on average, even one that knows all rates: "so many calls each day" is relaxed to "so many in all",
 * which a price of a call stands for (Whittle 1988), or to "so many in each fortnight", each with a price of its own (Brown and
 * Smith 2020). Each customer is then a {@link LagrangianCustomer} of their own. Any prices give a bound, those that give a low
 * one are searched for. Not valid where signals tell more than talks, rates change, or weekdays differ.
 */
final class Lagrangian {
    private static final int FEW = 40;
    private static final int ROUNDS = 10;
    private static final int FORTNIGHT = 14;
    private static final int ROUNDS_OF_FORTNIGHTS = 14;

    /** Of the logarithm of a price; a larger one swings to and fro, since calls move easily to the next fortnight. */
    private static final double STEP = 0.5;

    private static final double SLOWER_AFTER = 6;
    private static final double[] NOT_COUNTED = {};
    private static final double LOWEST_PRICE = 0.3;
    private static final double HIGHEST_PRICE = 1_500;

    private final World world;
    private final List<Customer> customers;
    private final int[] lastTalk;

    private Lagrangian(World world) {
        this.world = world;
        this.customers = world.customers();
        this.lastTalk = talksBefore();
    }

    static boolean isValid(Setting setting) {
        return setting.trouble().signals() == 0 && !setting.changes() && !setting.weekdays();
    }

    /**
     * What calls can add at most.
     *
     * @param atOnePrice for all two years
     * @param byFortnight with a price for each fortnight: no more than that; not a number where it was not looked for
     */
    record Gain(double atOnePrice, double byFortnight) {
        static final Gain UNKNOWN = new Gain(Double.NaN, Double.NaN);
    }

    /** @param closely also by fortnight, which takes three times as long as all else */
    static Gain gain(World world, boolean closely) {
        var all = IntStream.range(0, world.customers().size()).toArray();
        var stride = Math.max(1, all.length / FEW);
        var few = Arrays.stream(all).filter(number -> number % stride == 0).toArray();
        var bound = new Lagrangian(world);
        var without = bound.gives(all, filled(Double.POSITIVE_INFINITY), NOT_COUNTED);
        var price = lowest(one -> bound.kept(few, filled(one), NOT_COUNTED));
        var atOnePrice = bound.kept(all, filled(price), NOT_COUNTED);
        var byFortnight = closely ? Math.min(atOnePrice, bound.byFortnight(all, price)) : Double.NaN;
        return new Gain(atOnePrice - without, byFortnight - without);
    }

    private static double[] filled(double price) {
        var prices = new double[World.DAYS - World.START];
        Arrays.fill(prices, price);
        return prices;
    }

    /** By steps against the gap between calls wanted and calls there are; the lowest seen, or at the mean of the later steps. */
    private double byFortnight(int[] numbers, double price) {
        var prices = filled(price);
        var mean = filled(1);
        var least = Double.POSITIVE_INFINITY;
        for (var round = 0; round < ROUNDS_OF_FORTNIGHTS; round++) {
            var calls = new double[prices.length];
            least = Math.min(least, kept(numbers, prices, calls));
            move(prices, calls, STEP / (1 + round / SLOWER_AFTER));
            for (var day = 0; day < prices.length && round >= ROUNDS_OF_FORTNIGHTS / 2; day++) {
                mean[day] *= Math.pow(prices[day], 2.0 / ROUNDS_OF_FORTNIGHTS);
            }
        }
        return Math.min(least, kept(numbers, mean, NOT_COUNTED));
    }

    private void move(double[] prices, double[] calls, double step) {
        for (var from = 0; from < prices.length; from += FORTNIGHT) {
            var until = Math.min(prices.length, from + FORTNIGHT);
            var wanted = Arrays.stream(calls, from, until).sum();
            var gap = Math.clamp(wanted / Math.max(1, slots(from, until)) - 1, -1, 1.5);
            Arrays.fill(prices, from, until, prices[from] * Math.exp(step * gap));
        }
    }

    /** On the days from one to another after the start. */
    private double slots(int from, int until) {
        return IntStream.range(World.START + from, World.START + until)
                        .filter(World::isWorkingDay)
                        .count()
                * (double) world.setting().slots();
    }

    /** Where a convex function of the logarithm of the price is lowest, by golden section. */
    private static double lowest(DoubleUnaryOperator function) {
        var ratio = (Math.sqrt(5) - 1) / 2;
        var low = Math.log(LOWEST_PRICE);
        var high = Math.log(HIGHEST_PRICE);
        var left = high - ratio * (high - low);
        var right = low + ratio * (high - low);
        var atLeft = function.applyAsDouble(Math.exp(left));
        var atRight = function.applyAsDouble(Math.exp(right));
        for (var round = 0; round < ROUNDS; round++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = function.applyAsDouble(Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = function.applyAsDouble(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double kept(int[] numbers, double[] prices, double[] calls) {
        var paid = IntStream.range(0, prices.length)
                .mapToDouble(day -> prices[day] * slots(day, day + 1))
                .sum();
        return paid * numbers.length / customers.size() + gives(numbers, prices, calls);
    }

    private double gives(int[] numbers, double[] prices, double[] calls) {
        return Arrays.stream(numbers)
                .mapToDouble(number -> new LagrangianCustomer(world, number, lastTalk[number]).value(prices, calls))
                .sum();
    }

    /** The last day before the start on which each answered; the first day of all for those who never did. */
    private int[] talksBefore() {
        var last = new int[customers.size()];
        var history = new Random(Simulation.HISTORY);
        for (var day = 0; day < World.START; day++) {
            if (World.isWorkingDay(day)) {
                for (var number : Simulation.historyCalls(history, world)) {
                    last[number] = customers.get(number).answers()[day] ? day : last[number];
                }
            }
        }
        return last;
    }
}
