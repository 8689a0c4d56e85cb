package app.earful.bench.picker.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.earful.bench.picker.lines.Leaning.Part;
import app.earful.bench.picker.lines.Told.Kind;
import app.earful.picker.PickCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./earful pick} on the other end of two pipes: it is told what a leaning lets through, and answers each day. */
final class Lines implements Caller, AutoCloseable {
    private static final int PIPE_BYTES = 1 << 20;
    private static final int NEVER = -1;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Market market;
    private final Leaning leaning;
    private final PipedOutputStream in = new PipedOutputStream();
    private final BufferedReader out;
    private final Thread filter;
    private final List<Told> waiting = new ArrayList<>();
    private final int[] heard;
    private final int[] renewal;
    private boolean begun;

    Lines(Market market, Leaning leaning) {
        this.market = market;
        this.leaning = leaning;
        heard = new int[market.clients().size()];
        Arrays.fill(heard, NEVER);
        renewal = market.clients().stream().mapToInt(Market.Client::renewal).toArray();
        try {
            var end = new PipedInputStream(in, PIPE_BYTES);
            var answers = new PipedInputStream(PIPE_BYTES);
            var answering = new PipedOutputStream(answers);
            out = new BufferedReader(new InputStreamReader(answers, UTF_8));
            filter = Thread.ofPlatform().daemon().start(() -> run(end, answering));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static void run(PipedInputStream in, PipedOutputStream out) {
        try (in;
                out) {
            PickCommand.run(List.of(), in, out);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public List<Integer> choose(int day, int slots, List<Told> told) {
        told.stream().filter(this::isTold).forEach(waiting::add);
        told.forEach(this::remember);
        var early = day < Market.START;
        if (!leaning.has(Part.HISTORY_BY_DAY) && (early || !Market.isWorkingDay(day))) {
            return List.of();
        }
        if (!begun) {
            begun = true;
            tell(book(day));
        }
        if (!early && leaning.has(Part.NO_HISTORY)) {
            waiting.removeIf(one -> one.day() < Market.START);
        }
        tell(Map.of(
                "type",
                "day",
                "date",
                Market.date(day).toString(),
                "slots",
                slots,
                "events",
                waiting.stream().map(this::event).toList()));
        waiting.clear();
        return answer();
    }

    private boolean isTold(Told told) {
        return switch (told.kind()) {
            case REACHED, LEFT -> true;
            case UNREACHED -> !leaning.has(Part.NO_UNREACHED);
            case SPOKE_UP -> !leaning.has(Part.NO_SPOKE_UP);
            case MENDED -> !leaning.has(Part.NO_MENDED);
            case RENEWED -> !leaning.has(Part.NO_RENEWED);
            case SIGNAL -> leaning.has(Part.NOISE);
        };
    }

    private void remember(Told told) {
        if (told.kind() == Kind.REACHED) {
            heard[told.client()] = told.day();
        } else if (told.kind() == Kind.RENEWED) {
            renewal[told.client()] = told.until();
        }
    }

    private Map<String, Object> book(int day) {
        var customers = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < heard.length; number++) {
            var client = market.clients().get(number);
            var one = new LinkedHashMap<String, Object>();
            one.put("id", id(number));
            one.put("annualValue", client.value());
            one.put("renewsOn", Market.date(renewal[number]).toString());
            if (!leaning.has(Part.NO_SEGMENT)) {
                one.put("segment", "kind " + client.segment());
            }
            if (!leaning.has(Part.NO_SINCE)) {
                one.put("since", Market.date(client.since()).toString());
            }
            if (!leaning.has(Part.NO_LAST_HEARD) && heard[number] != NEVER) {
                one.put("lastHeardOn", Market.date(heard[number]).toString());
            }
            customers.add(one);
        }
        return Map.of("type", "book", "today", Market.date(day).toString(), "customers", customers);
    }

    private Map<String, Object> event(Told told) {
        var event = new LinkedHashMap<String, Object>();
        event.put("customer", id(told.client()));
        event.put("on", Market.date(told.day()).toString());
        event.put("kind", told.kind().word());
        switch (told.kind()) {
            case REACHED -> {
                event.put("problem", told.problem());
                if (leaning.has(Part.NOISE)) {
                    event.put("score", told.score());
                }
            }
            case RENEWED -> event.put("renewsOn", Market.date(told.until()).toString());
            case SIGNAL -> event.put("strength", (told.day() + told.client()) % 10 / 10.0);
            case UNREACHED, SPOKE_UP, MENDED, LEFT -> {}
        }
        return event;
    }

    private static String id(int number) {
        return "k-" + number;
    }

    private void tell(Map<String, Object> line) {
        try {
            in.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
            in.flush();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private List<Integer> answer() {
        try {
            var line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("the filter ended before its time");
            }
            return json.readTree(line)
                    .get("picks")
                    .valueStream()
                    .map(pick ->
                            Integer.valueOf(pick.get("customer").stringValue().substring(2)))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            filter.join();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
