package app.earful.bench.picker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A world drawn beforehand, so that each policy meets the same luck. One year of history, two to choose in. */
final class World {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    static final int YEAR = 365;
    static final int START = YEAR;
    static final int DAYS = 3 * YEAR + 1;

    /** A day, of an open problem, where there are no renewals. */
    static final double HARM_A_DAY = 0.004;

    private static final double REACH_ON_GOOD_WEEKDAYS = 0.9;
    private static final int NO_WEEKDAY = -1;
    private static final int SEGMENTS = 4;
    static final double OWN_REASONS = 0.05;
    private static final double FALSE_SIGNALS = 0.002;

    private final Setting setting;
    private final Random random;
    private final List<Customer> customers;

    World(Setting setting, long seed) {
        // Neighbouring seeds begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.setting = setting.of(random);
        var rates = segmentRates();
        var later = setting.changes() ? segmentRates() : rates;
        customers = IntStream.range(0, this.setting.customers())
                .mapToObj(number -> customer(number, rates, later))
                .toList();
    }

    private double[] segmentRates() {
        return random.doubles(SEGMENTS)
                .map(_ -> Math.exp(setting.trouble().segmentSpread() * random.nextGaussian())
                        / setting.trouble().daysBetween())
                .toArray();
    }

    private Customer customer(int number, double[] rates, double[] later) {
        var segment = random.nextInt(SEGMENTS);
        var shape = setting.trouble().ownShape();
        var own = IntStream.range(0, shape).mapToDouble(_ -> exponential(shape)).sum();
        var reach = setting.leastReach() + (setting.mostReach() - setting.leastReach()) * random.nextDouble();
        var answers = new boolean[DAYS];
        var good = setting.weekdays() ? random.nextInt(5) : NO_WEEKDAY;
        for (var day = 0; day < DAYS; day++) {
            var isGood = good != NO_WEEKDAY && (day % 7 == good || day % 7 == (good + 2) % 5);
            answers[day] = random.nextDouble() < (isGood ? REACH_ON_GOOD_WEEKDAYS : reach);
        }
        var leaves = new boolean[DAYS / YEAR + 1];
        for (var renewal = 0; renewal < leaves.length; renewal++) {
            leaves[renewal] = random.nextDouble() < OWN_REASONS;
        }
        return new Customer(
                "c" + number,
                1_000 * Math.exp(setting.valueSpread() * random.nextGaussian()),
                "s" + (setting.trueSegments() ? segment : random.nextInt(SEGMENTS)),
                rates[segment] * own,
                reach,
                random.nextInt(setting.renewalDays()),
                problems(rates[segment] * own, later[segment] * own),
                answers,
                leaves,
                falseSignals());
    }

    private List<Problem> problems(double rate, double later) {
        var trouble = setting.trouble();
        var problems = new ArrayList<Problem>();
        var change = (START + DAYS) / 2;
        var day = exponential(rate);
        while (day < DAYS) {
            var from = (int) day;
            var signals = random.nextDouble() < trouble.signals();
            problems.add(new Problem(
                    from,
                    (int) Math.min(1e8, day + exponential(trouble.healing())),
                    random.nextDouble() < trouble.told(),
                    random.nextDouble() < trouble.telling(),
                    random.nextDouble() < trouble.harm(),
                    trouble.mendingDays() * (0.5 + exponential(2)),
                    signals ? from + random.nextInt(10) : -1,
                    0.4 + 0.6 * random.nextDouble()));
            day += exponential(day < change ? rate : later);
        }
        return problems;
    }

    private List<Integer> falseSignals() {
        return setting.trouble().signals() == 0
                ? List.of()
                : IntStream.range(0, DAYS)
                        .filter(_ -> random.nextDouble() < FALSE_SIGNALS)
                        .boxed()
                        .toList();
    }

    private double exponential(double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    Setting setting() {
        return setting;
    }

    List<Customer> customers() {
        return customers;
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    static boolean isWorkingDay(int day) {
        return day % 7 < 5;
    }
}
