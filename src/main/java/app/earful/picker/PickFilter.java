package app.earful.picker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The picker for customers kept elsewhere: a book, then days, as JSON Lines; one line of picks for each day. */
final class PickFilter {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Engine engine;
    private final Renewals renewals = new Renewals();
    private @Nullable LocalDate today;
    private @Nullable LocalDate lastDay;

    PickFilter(double unheardShare) {
        engine = new Engine(unheardShare);
    }

    /** @throws BadLine at the first line that is not valid */
    void run(BufferedReader in, Writer out) throws IOException {
        var number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                var answer = answer(line, number);
                if (answer != null) {
                    out.append(answer).append('\n').flush();
                }
            }
        }
        if (today == null) {
            throw new BadLine(Math.max(1, number), "there is no book");
        }
    }

    private @Nullable String answer(String line, int number) {
        try {
            var read = Fields.of(json.readTree(line));
            var type = read.text("type");
            return switch (type) {
                case "book" -> book(read);
                case "day" -> day(read);
                default -> throw new IllegalArgumentException("\"type\" is \"" + type + "\" and must be book or day");
            };
        } catch (JacksonException exception) {
            throw new BadLine(number, "this is not JSON: " + exception.getOriginalMessage());
        } catch (IllegalArgumentException exception) {
            throw new BadLine(number, String.valueOf(exception.getMessage()));
        }
    }

    private @Nullable String book(Fields read) {
        if (today != null) {
            throw new IllegalArgumentException("there is a book already");
        }
        var day = read.date("today");
        for (var customer : read.list("customers")) {
            add(customer, day);
        }
        today = day;
        return null;
    }

    private void add(Fields customer, LocalDate day) {
        var id = customer.text("id");
        if (engine.has(id)) {
            throw new IllegalArgumentException("customer \"" + id + "\" is there twice");
        }
        var since = customer.optionalDate("since");
        var renewsOn = customer.optionalDate("renewsOn");
        if (renewsOn != null) {
            renewals.bind(id, renewsOn);
        }
        engine.add(new BookCustomer(
                id,
                null,
                customer.optionalText("segment"),
                customer.number("annualValue", 0, Double.MAX_VALUE),
                renewsOn,
                since == null ? day.minusDays(BookCustomer.LONG_AGO_DAYS) : since,
                customer.optionalDate("lastHeardOn"),
                null,
                0,
                List.of()));
    }

    private String day(Fields read) {
        if (today == null) {
            throw new IllegalArgumentException("a day before the book");
        }
        var day = read.date("date");
        if (day.isBefore(today) || (lastDay != null && !day.isAfter(lastDay))) {
            throw new IllegalArgumentException("the day %s comes after %s; days must come in order"
                    .formatted(day, lastDay == null ? today : lastDay));
        }
        var slots = read.count("slots");
        var happenings = new ArrayList<Happening>();
        for (var event : read.optionalList("events")) {
            happenings.add(happening(event, day));
        }
        happenings.sort(Comparator.comparing(Happening::on).thenComparing(Happening::last));
        happenings.forEach(happening -> happening.tell().run());
        lastDay = day;
        var picks = engine.pick(day, slots).stream().map(Pick::of).toList();
        return json.writeValueAsString(new Line(day, picks));
    }

    /** @param last on its day: what was mended was heard before */
    private record Happening(LocalDate on, boolean last, Runnable tell) {}

    private Happening happening(Fields event, LocalDate day) {
        var id = event.text("customer");
        if (!engine.has(id)) {
            throw new IllegalArgumentException("there is no customer \"" + id + "\" in the book");
        }
        var on = event.date("on");
        if (on.isAfter(day)) {
            throw new IllegalArgumentException("an event on %s is after the day, %s".formatted(on, day));
        }
        var kind = event.text("kind");
        return new Happening(
                on,
                kind.equals("mended"),
                switch (kind) {
                    case "reached" -> seen(id, new Event.Reached(on, false, score(event), event.flag("problem")));
                    case "unreached" -> seen(id, new Event.Unreached(on));
                    case "spokeUp" -> seen(id, new Event.SpokeUp(on));
                    case "mended" -> seen(id, new Event.Mended(on));
                    case "signal" -> seen(id, new Event.Signal(on, event.number("strength", 0, 1)));
                    case "renewed" -> renewed(id, on, event.optionalDate("renewsOn"));
                    case "left" -> () -> engine.leave(id);
                    default ->
                        throw new IllegalArgumentException("\"kind\" is \"" + kind
                                + "\" and must be reached, unreached, spokeUp, mended, renewed, signal or left");
                });
    }

    private Runnable seen(String id, Event event) {
        return () -> engine.see(id, event);
    }

    private Runnable renewed(String id, LocalDate on, @Nullable LocalDate until) {
        var inBook = today != null && on.isBefore(today);
        return () -> engine.renew(id, renewals.renew(id, on, until, inBook));
    }

    private static @Nullable Integer score(Fields event) {
        return event.has("score") ? Math.toIntExact(Math.round(event.number("score", 0, 10))) : null;
    }

    private record Line(LocalDate date, List<Pick> picks) {}

    private record Pick(String customer, double worth, List<String> reasons) {
        static Pick of(Ranked ranked) {
            var cents = Math.round(ranked.worth() * 100);
            return new Pick(ranked.customerId(), cents / 100.0, Sentences.of(ranked.reasons()));
        }
    }
}
