package app.earful.bench.picker;

import app.earful.bench.Results;
import app.earful.picker.Book;
import app.earful.picker.BookCustomer;
import app.earful.picker.Event;
import app.earful.picker.Picker;
import app.earful.picker.Wanted;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the engine's part of the night job takes for a book of a million: made up as it is read, never held. */
final class ManyCustomers {
    private static final int CUSTOMERS = 1_000_000;
    private static final int OWNERS = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final double NANOS = 1e9;

    private ManyCustomers() {}

    /** Processor time, less that of making the book up twice: once to be learned from and once to be ranked. */
    static void add(Results results) {
        var threads = ManagementFactory.getThreadMXBean();
        var events = 0.0;
        var start = threads.getCurrentThreadCpuTime();
        for (var number = 0; number < CUSTOMERS; number++) {
            events += customer(number).events().size();
        }
        var making = threads.getCurrentThreadCpuTime() - start;
        Book book = reader -> {
            for (var number = 0; number < CUSTOMERS; number++) {
                reader.accept(customer(number));
            }
        };
        start = threads.getCurrentThreadCpuTime();
        var ranked = Picker.rank(book, DAY, new Wanted(500, 60, 0)).ranked().size();
        var ranking = threads.getCurrentThreadCpuTime() - start - 2 * making;
        var line = "ranking %,d customers".formatted(CUSTOMERS);
        results.add(line, "events", events);
        results.add(line, "kept", ranked);
        results.add(line, "processor s", ranking / NANOS);
    }

    private static BookCustomer customer(int number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L);
        var events = events(random);
        var heard = events.stream()
                .filter(Event.Reached.class::isInstance)
                .map(Event::on)
                .reduce(null, (_, on) -> on);
        return new BookCustomer(
                "c" + number,
                "owner " + number % OWNERS,
                "segment " + number % 6,
                1_000 * Math.exp(random.nextGaussian()),
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(World.YEAR)),
                DAY.minusDays(900),
                heard,
                null,
                0,
                events);
    }

    /** Of two years, about eleven. */
    private static List<Event> events(Random random) {
        var events = new ArrayList<Event>();
        for (var on = DAY.minusDays(720 - random.nextInt(60));
                on.isBefore(DAY);
                on = on.plusDays(20 + random.nextInt(110))) {
            var problem = random.nextInt(4) == 0;
            if (random.nextInt(3) == 0) {
                events.add(new Event.Unreached(on));
            } else {
                events.add(new Event.Reached(on, false, random.nextInt(11), problem));
            }
        }
        return events;
    }
}
