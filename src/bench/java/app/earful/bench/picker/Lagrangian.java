package app.earful.bench.picker;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * What no policy can keep on average, even one that knows all rates: "so many calls each day" is relaxed to "so many in all",
 * which a price of a call stands for (Whittle 1988). Each customer is then a {@link LagrangianCustomer} of their own. Any price
 * gives a bound, the best is searched for. Not valid where signals tell more than talks, rates
 * change, or weekdays differ.
 */
final class Lagrangian {
    private static final int FEW = 40;
    private static final int ROUNDS = 10;
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

    /** What calls can add at most. */
    static double gain(World world) {
        var all = IntStream.range(0, world.customers().size()).toArray();
        var stride = Math.max(1, all.length / FEW);
        var few = Arrays.stream(all).filter(number -> number % stride == 0).toArray();
        var bound = new Lagrangian(world);
        return bound.kept(all, lowest(price -> bound.kept(few, price))) - bound.gives(all, Double.POSITIVE_INFINITY);
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

    private double kept(int[] numbers, double price) {
        var days = IntStream.range(World.START, World.DAYS)
                .filter(World::isWorkingDay)
                .count();
        var calls = (double) world.setting().slots() * days * numbers.length / customers.size();
        return price * calls + gives(numbers, price);
    }

    private double gives(int[] numbers, double price) {
        return Arrays.stream(numbers)
                .mapToDouble(number -> new LagrangianCustomer(world, number, lastTalk[number]).value(price))
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
