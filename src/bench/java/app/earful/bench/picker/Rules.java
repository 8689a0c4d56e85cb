package app.earful.bench.picker;

import app.earful.picker.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What people and other programs go by: a score for each customer, the highest first. */
final class Rules implements Policy {
    private static final int LONG_AGO = -400;
    private static final int SOON_DAYS = 90;
    private static final int FRESH_DAYS = 30;

    private final World world;
    private final Score score;
    private final int[] heard;
    private final int[] tried;
    private final int[] renewal;
    private final boolean[] left;
    private final boolean[] troubled;

    /** Higher is called earlier. */
    private interface Score {
        double of(Rules seen, int customer, int day);
    }

    private Rules(World world, Score score) {
        this.world = world;
        this.score = score;
        var size = world.customers().size();
        heard = filled(size);
        tried = filled(size);
        renewal = world.customers().stream().mapToInt(Customer::firstRenewal).toArray();
        left = new boolean[size];
        troubled = new boolean[size];
    }

    private static int[] filled(int size) {
        var days = new int[size];
        Arrays.fill(days, LONG_AGO);
        return days;
    }

    static Map<String, Function<World, Policy>> all() {
        var rules = new LinkedHashMap<String, Function<World, Policy>>();
        rules.put("random", world -> {
            var random = new Random(3);
            return new Rules(world, (_, _, _) -> random.nextDouble());
        });
        rules.put("round robin", rule(() -> (seen, customer, _) -> -seen.tried[customer]));
        rules.put("longest silent", rule(() -> (seen, customer, day) -> day - seen.lastSeen(customer)));
        rules.put(
                "highest value",
                rule(() -> (seen, customer, day) ->
                        seen.value(customer) * (day - seen.lastSeen(customer) > FRESH_DAYS ? 1 : 1e-6)));
        rules.put(
                "value x silence",
                rule(() -> (seen, customer, day) -> seen.value(customer) * (day - seen.heard[customer])));
        rules.put("renewal by value", rule(() -> Rules::renewalByValue));
        rules.put("score card", rule(() -> Rules::scoreCard));
        return rules;
    }

    private static Function<World, Policy> rule(Supplier<Score> score) {
        return world -> new Rules(world, score.get());
    }

    private static double renewalByValue(Rules seen, int customer, int day) {
        var silent = day - seen.heard[customer];
        return seen.renewsSoon(customer, day) && silent > SOON_DAYS
                ? seen.value(customer)
                : 1e-6 * seen.value(customer) * silent;
    }

    /** Points as customer-success tools give them. */
    private static double scoreCard(Rules seen, int customer, int day) {
        var silent = Math.min(3, (day - seen.heard[customer]) / 60.0);
        var soon = seen.renewsSoon(customer, day) ? 2 : 0;
        var trouble = seen.troubled[customer] ? 1 : 0;
        return silent == 0 ? 0 : silent + soon + trouble + Math.log10(seen.value(customer));
    }

    private boolean renewsSoon(int customer, int day) {
        return renewal[customer] >= day && renewal[customer] - day <= SOON_DAYS;
    }

    private int lastSeen(int customer) {
        return Math.max(heard[customer], tried[customer]);
    }

    private double value(int customer) {
        return world.customers().get(customer).value();
    }

    @Override
    public List<Integer> choose(int day, int slots) {
        var scores = IntStream.range(0, left.length)
                .mapToDouble(customer -> left[customer] ? Double.NEGATIVE_INFINITY : score.of(this, customer, day))
                .toArray();
        return IntStream.range(0, left.length)
                .filter(customer -> !left[customer])
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .limit(slots)
                .toList();
    }

    @Override
    public void see(int customer, Event event) {
        var day = (int) (event.on().toEpochDay() - World.FIRST_DAY.toEpochDay());
        switch (event) {
            case Event.Reached reached -> {
                heard[customer] = day;
                tried[customer] = day;
                troubled[customer] = reached.problem();
            }
            case Event.Unreached _ -> tried[customer] = day;
            case Event.SpokeUp _ -> troubled[customer] = true;
            case Event.Mended _, Event.Signal _ -> {}
        }
    }

    @Override
    public void renewed(int customer, LocalDate until) {
        renewal[customer] = (int) (until.toEpochDay() - World.FIRST_DAY.toEpochDay());
    }

    @Override
    public void left(int customer) {
        left[customer] = true;
    }
}
