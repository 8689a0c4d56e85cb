package app.earful.bench.picker.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A world of another kind than the bench's first: a client is well or in trouble, one trouble at a time, lasting as long as
 * it lasts; how often is log-normal; one contract in five runs for two years. Drawn beforehand.
 */
final class Market {
    static final int YEAR = 365;
    static final int START = YEAR;
    static final int DAYS = 3 * YEAR;

    /** A Thursday, so that the years end inside of the run. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 4);

    private static final int SEGMENTS = 5;
    private static final double SEGMENT_SPREAD = 0.6;
    private static final double OWN_SPREAD = 0.8;
    private static final double DAYS_WELL = 150;
    private static final double DAYS_IN_TROUBLE = 100;
    private static final double TOLD = 0.25;
    private static final double TELLABLE = 0.85;
    private static final double HARMFUL = 0.6;
    private static final double OWN_REASONS = 0.04;
    private static final double LEAST_MENDING_DAYS = 5;
    private static final double MORE_MENDING_DAYS = 10;

    private final Random random;
    private final Kind kind;
    private final double[] segments;
    private final List<Client> clients;

    /** @param slots calls a working day */
    record Kind(String name, int clients, int slots, double valueSpread, double leastReach, double mostReach) {
        static final List<Kind> ALL = List.of(
                new Kind("one person, 250", 250, 1, 1, 0.5, 0.8),
                new Kind("800, one call", 800, 1, 1, 0.5, 0.8),
                new Kind("800, four calls", 800, 4, 1, 0.5, 0.8),
                new Kind("nearly equal values", 250, 1, 0.15, 0.5, 0.8),
                new Kind("hard to reach", 250, 1, 1, 0.1, 0.5));
    }

    /**
     * @param renewal the first one
     * @param everyYears how long a contract runs
     * @param leaves by renewal, for reasons of their own
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Client(
            int segment,
            double value,
            int since,
            int renewal,
            int everyYears,
            List<Trouble> troubles,
            boolean[] answers,
            boolean[] leaves) {}

    /** From one day to before another, unless it is mended so many days after somebody heard of it. */
    record Trouble(int from, int until, boolean told, boolean tellable, boolean harmful, int mendingDays) {
        boolean isOpen(int day) {
            return from <= day && day < until;
        }
    }

    Market(Kind kind, long seed) {
        this.kind = kind;
        random = new Random(seed * 0xD1342543DE82EF95L + 1);
        segments = random.doubles(SEGMENTS)
                .map(_ -> Math.exp(SEGMENT_SPREAD * random.nextGaussian()))
                .toArray();
        clients = IntStream.range(0, kind.clients).mapToObj(_ -> client()).toList();
    }

    private Client client() {
        var segment = random.nextInt(SEGMENTS);
        var well = DAYS_WELL / (segments[segment] * Math.exp(OWN_SPREAD * random.nextGaussian()));
        var reach = kind.leastReach + (kind.mostReach - kind.leastReach) * random.nextDouble();
        var answers = new boolean[DAYS];
        var leaves = new boolean[DAYS];
        for (var day = 0; day < DAYS; day++) {
            answers[day] = random.nextDouble() < reach;
            leaves[day] = random.nextDouble() < OWN_REASONS;
        }
        var years = random.nextInt(5) == 0 ? 2 : 1;
        return new Client(
                segment,
                800 * Math.exp(kind.valueSpread * random.nextGaussian()),
                -random.nextInt(5 * YEAR),
                random.nextInt(years * YEAR),
                years,
                troubles(well),
                answers,
                leaves);
    }

    private List<Trouble> troubles(double well) {
        var troubles = new ArrayList<Trouble>();
        for (var day = exponential(well) - DAYS_WELL; day < DAYS; day += exponential(well)) {
            var until = day + exponential(DAYS_IN_TROUBLE);
            troubles.add(new Trouble(
                    (int) Math.ceil(day),
                    (int) Math.ceil(until),
                    random.nextDouble() < TOLD,
                    random.nextDouble() < TELLABLE,
                    random.nextDouble() < HARMFUL,
                    (int) (LEAST_MENDING_DAYS + exponential(MORE_MENDING_DAYS))));
            day = until;
        }
        return troubles;
    }

    private double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    Kind kind() {
        return kind;
    }

    List<Client> clients() {
        return clients;
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    static boolean isWorkingDay(int day) {
        return date(day).getDayOfWeek().getValue() <= 5;
    }
}
