package app.earful.bench;

import java.util.Arrays;

/**
 * How long one person waits who asks for the same kind of thing again and again.
 *
 * @param p50 milliseconds of the median
 * @param p99 milliseconds, exceeded by one in a hundred
 * @param cpu processor milliseconds of one request, those of the database included
 */
public record Timing(double p50, double p99, double cpu) {
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 300;

    /** Asks for something; by its number, each time for something else of the same kind. */
    public interface Request {
        void send(int number) throws Exception;
    }

    public static Timing of(MeasuredApplication application, Request request) throws Exception {
        for (var number = 0; number < WARM_UP; number++) {
            request.send(number);
        }
        var before = application.cost().cpuSeconds();
        var milliseconds = new double[REQUESTS];
        for (var number = 0; number < REQUESTS; number++) {
            var began = System.nanoTime();
            request.send(WARM_UP + number);
            milliseconds[number] = (System.nanoTime() - began) / 1e6;
        }
        var cpu = (application.cost().cpuSeconds() - before) * 1000 / REQUESTS;
        Arrays.sort(milliseconds);
        return new Timing(milliseconds[REQUESTS / 2], milliseconds[REQUESTS * 99 / 100], cpu);
    }

    /** @param size of what was searched through, which the columns are named by; {@code smallest} what it is compared with */
    public void addTo(Results results, String name, int size, Timing smallest) {
        results.add(name, unit(size, "p50 ms"), p50);
        results.add(name, unit(size, "p99 ms"), p99);
        results.add(name, unit(size, "CPU ms"), cpu);
        if (!equals(smallest)) {
            results.add(name, unit(size, "p50 ratio"), p50 / smallest.p50);
            results.add(name, unit(size, "p99 ratio"), p99 / smallest.p99);
        }
        System.err.printf("earful: %s: %.1f ms, one in a hundred %.1f ms%n", name, p50, p99);
    }

    public static String unit(int size, String unit) {
        return (size % 1_000_000 == 0 ? size / 1_000_000 + "M " : size % 1_000 == 0 ? size / 1_000 + "k " : size + " ")
                + unit;
    }
}
