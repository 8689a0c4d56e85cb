package app.earful.picker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up books in which customers have problems, tell of some, and are called at random. */
final class Books {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Books() {}

    static List<BookCustomer> random(int size, Random random) {
        var owners = new String[] {"ada", "bob", "olga", null};
        var book = new ArrayList<BookCustomer>();
        for (var i = 0; i < size; i++) {
            var events = events(random);
            book.add(new BookCustomer(
                    "c" + i,
                    owners[random.nextInt(4)],
                    random.nextInt(4) == 0 ? null : "segment " + random.nextInt(4),
                    random.nextInt(6) == 0 ? null : 100 + random.nextInt(200) * 50.0,
                    random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(400) - 30),
                    DAY.minusDays(800 + random.nextInt(2_000)),
                    events.stream()
                            .filter(Event.Reached.class::isInstance)
                            .map(Event::on)
                            .reduce(null, (_, on) -> on),
                    random.nextInt(9) == 0 ? DAY.minusDays(random.nextInt(60) - 30) : null,
                    random.nextInt(3),
                    events));
        }
        return book;
    }

    private static List<Event> events(Random random) {
        var events = new ArrayList<Event>();
        var often = random.nextDouble();
        for (var on = DAY.minusDays(random.nextInt(700)); on.isBefore(DAY); on = on.plusDays(5 + random.nextInt(200))) {
            var problem = random.nextDouble() < often / 2;
            switch (random.nextInt(6)) {
                case 0 -> events.add(new Event.Unreached(on));
                case 1 -> {
                    events.add(new Event.SpokeUp(on));
                    problem = true;
                }
                case 2 -> {
                    events.add(new Event.Signal(on, random.nextDouble()));
                    problem = false;
                }
                default -> events.add(new Event.Reached(on, random.nextInt(6) == 0, random.nextInt(11), problem));
            }
            if (problem) {
                on = on.plusDays(11 + random.nextInt(20));
                events.add(new Event.Mended(on));
            }
        }
        return events;
    }

    static BookCustomer heard(String id, @Nullable Double value, @Nullable LocalDate renewsOn, LocalDate on) {
        return new BookCustomer(id, null, null, value, renewsOn, on.minusYears(1), on, null, 0, List.of());
    }

    static BookCustomer withValue(BookCustomer before, double value) {
        return change(before, value, before.renewsOn(), before.lastHeardOn(), before.nextOn(), before.events());
    }

    static BookCustomer renewing(BookCustomer before, @Nullable LocalDate on) {
        return change(before, before.annualValue(), on, before.lastHeardOn(), before.nextOn(), before.events());
    }

    static BookCustomer with(BookCustomer before, Event event) {
        var events = new ArrayList<>(before.events());
        events.add(event);
        var heard = event instanceof Event.Reached ? event.on() : before.lastHeardOn();
        return change(before, before.annualValue(), before.renewsOn(), heard, before.nextOn(), events);
    }

    static BookCustomer awaitedOn(BookCustomer before, LocalDate day) {
        return change(before, before.annualValue(), before.renewsOn(), before.lastHeardOn(), day, before.events());
    }

    static BookCustomer ownedBy(BookCustomer before, String owner) {
        return new BookCustomer(
                before.id(),
                owner,
                before.segment(),
                before.annualValue(),
                before.renewsOn(),
                before.since(),
                before.lastHeardOn(),
                before.nextOn(),
                before.openPromises(),
                before.events());
    }

    static BookCustomer every(BookCustomer before, int days) {
        return new BookCustomer(
                before.id(),
                before.owner(),
                before.segment(),
                before.annualValue(),
                before.renewsOn(),
                before.since(),
                before.lastHeardOn(),
                before.nextOn(),
                before.openPromises(),
                days,
                before.events());
    }

    private static BookCustomer change(
            BookCustomer before,
            @Nullable Double value,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate heardOn,
            @Nullable LocalDate nextOn,
            List<Event> events) {
        return new BookCustomer(
                before.id(),
                before.owner(),
                before.segment(),
                value,
                renewsOn,
                before.since(),
                heardOn,
                nextOn,
                before.openPromises(),
                events);
    }
}
