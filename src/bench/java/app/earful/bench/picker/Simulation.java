package app.earful.bench.picker;

import app.earful.picker.Event;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/** Runs one policy through a world: a year of random calls to learn from, in which nobody leaves, then two of its own. */
final class Simulation {
    /** Being called again so soon is tiring, and each time makes one in fifty leave at the renewal. */
    private static final int REST_DAYS = 14;

    private static final double TIRED = 0.02;

    /** The calls of the first year are the same whatever comes after. */
    static final long HISTORY = 17;

    private final World world;
    private final Policy policy;
    private final Random history = new Random(HISTORY);
    private final IdentityHashMap<Problem, Integer> heard = new IdentityHashMap<>();
    private final PriorityQueue<Mend> mends = new PriorityQueue<>(Comparator.comparingInt(Mend::on));
    private final int[] renewal;
    private final int[] lastTalk;
    private final int[] tired;
    private final boolean[] left;
    private final Set<Integer> called = new HashSet<>();
    private double kept;
    private int found;
    private int inTime;
    private double leadDays;

    private record Mend(int customer, int on) {}

    private Simulation(World world, Policy policy) {
        this.world = world;
        this.policy = policy;
        var size = world.customers().size();
        renewal = world.customers().stream().mapToInt(Customer::firstRenewal).toArray();
        lastTalk = new int[size];
        tired = new int[size];
        left = new boolean[size];
    }

    static Outcome run(World world, Policy policy) {
        return new Simulation(world, policy).run();
    }

    private Outcome run() {
        for (var day = 0; day < World.DAYS; day++) {
            for (var mend = mends.peek(); mend != null && mend.on <= day; mend = mends.peek()) {
                tell(mends.remove().customer, new Event.Mended(World.date(day)));
            }
            for (var number = 0; number < left.length; number++) {
                live(number, day);
            }
            if (World.isWorkingDay(day)) {
                for (var number : choose(day)) {
                    call(number, day);
                }
            }
        }
        return new Outcome(kept, found, inTime, leadDays, 1 - called.size() / (double) left.length);
    }

    private void live(int number, int day) {
        if (left[number]) {
            return;
        }
        var customer = world.customers().get(number);
        for (var problem : customer.problems()) {
            if (problem.from() == day && problem.told()) {
                hear(number, problem, day);
                tell(number, new Event.SpokeUp(World.date(day)));
            }
            if (problem.signalOn() == day) {
                tell(number, new Event.Signal(World.date(day), problem.strength()));
            }
        }
        if (customer.falseSignals().contains(day)) {
            tell(number, new Event.Signal(World.date(day), 0.2 + (day % 7) / 10.0));
        }
        if (world.setting().contracts()) {
            if (renewal[number] == day) {
                renew(number, customer, day);
            }
        } else if (day >= World.START) {
            earn(number, customer, day);
        }
    }

    private void renew(int number, Customer customer, int day) {
        var harmed = customer.problems().stream().anyMatch(problem -> problem.harmful() && isOpen(problem, day));
        var leaves = harmed || customer.leaves()[(day - customer.firstRenewal()) / World.YEAR] || isTired(number, day);
        tired[number] = 0;
        if (leaves && day >= World.START) {
            leave(number);
            return;
        }
        kept += day >= World.START ? customer.value() : 0;
        renewal[number] = day + World.YEAR;
        policy.renewed(number, World.date(renewal[number]));
    }

    private boolean isTired(int number, int day) {
        return luck(number, day) < 1 - Math.pow(1 - TIRED, tired[number]);
    }

    private void earn(int number, Customer customer, int day) {
        kept += customer.value() / World.YEAR;
        var open = (double) customer.problems().stream()
                .filter(problem -> isOpen(problem, day))
                .count();
        if (luck(number, day) < 1 - Math.pow(1 - World.HARM_A_DAY, open)) {
            leave(number);
        }
    }

    /** The same for every policy, and like a fresh number for each customer and day. */
    private static double luck(int number, int day) {
        return new Random(number * 1_000_003L + day * 7_919L).nextDouble();
    }

    private void leave(int number) {
        left[number] = true;
        policy.left(number);
    }

    private boolean isOpen(Problem problem, int day) {
        var since = heard.get(problem);
        return problem.isOpen(day) && (since == null || since + problem.mendingDays() > day);
    }

    private List<Integer> choose(int day) {
        return day < World.START
                ? historyCalls(history, world)
                : policy.choose(day, world.setting().slots());
    }

    static List<Integer> historyCalls(Random history, World world) {
        return history.ints(world.setting().slots(), 0, world.customers().size())
                .boxed()
                .toList();
    }

    private void call(int number, int day) {
        if (left[number]) {
            return;
        }
        if (day >= World.START) {
            called.add(number);
        }
        var customer = world.customers().get(number);
        if (!customer.answers()[day]) {
            tell(number, new Event.Unreached(World.date(day)));
            return;
        }
        var problems = customer.problems().stream()
                .filter(problem -> problem.isOpen(day) && problem.tellable() && !heard.containsKey(problem))
                .toList();
        problems.forEach(problem -> hear(number, problem, day));
        if (day >= World.START) {
            problems.forEach(problem -> count(number, problem, day));
        }
        tired[number] += day - lastTalk[number] < REST_DAYS ? 1 : 0;
        lastTalk[number] = day;
        tell(number, new Event.Reached(World.date(day), false, null, !problems.isEmpty()));
    }

    private void hear(int number, Problem problem, int day) {
        heard.put(problem, day);
        mends.add(new Mend(number, (int) Math.ceil(day + problem.mendingDays())));
    }

    private void count(int number, Problem problem, int day) {
        found++;
        leadDays += renewal[number] - day;
        inTime += day + problem.mendingDays() <= renewal[number] ? 1 : 0;
    }

    private void tell(int number, Event event) {
        if (!left[number]) {
            policy.see(number, event);
        }
    }
}
