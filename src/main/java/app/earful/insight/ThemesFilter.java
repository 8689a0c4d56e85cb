package app.earful.insight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The themes of texts kept elsewhere: JSON Lines in, at their end a line for each out, and on request one for each theme. */
final class ThemesFilter {
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<JsonNode> ids = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final boolean withSummary;

    ThemesFilter(boolean withSummary) {
        this.withSummary = withSummary;
    }

    /** @throws BadLine at the first line that is not valid; then nothing is written */
    void run(BufferedReader in, Writer out) throws IOException {
        var number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                take(line, number);
            }
        }
        if (!remarks.isEmpty()) {
            write(Insight.of(remarks, new Progress(remarks.size(), System.err, InstantSource.system())), out);
        }
        out.flush();
    }

    private void take(String line, int number) {
        try {
            var read = json.readTree(line);
            if (!read.isObject()) {
                throw new IllegalArgumentException("a JSON object was expected");
            }
            ids.add(id(read));
            remarks.add(new Remark(text(read), customer(read), on(read)));
            check(read);
        } catch (JacksonException exception) {
            throw new BadLine(number, "this is not JSON: " + exception.getOriginalMessage());
        } catch (IllegalArgumentException exception) {
            throw new BadLine(number, String.valueOf(exception.getMessage()));
        }
    }

    private static JsonNode id(JsonNode read) {
        var id = read.path("id");
        if (!id.isString() && !id.isNumber()) {
            throw new IllegalArgumentException("\"id\" must be text");
        }
        return id;
    }

    /** An empty text is one that says nothing, not a mistake: files are full of them. */
    private static String text(JsonNode read) {
        var text = read.path("text");
        if (!text.isString()) {
            throw new IllegalArgumentException("\"text\" must be text");
        }
        return text.stringValue();
    }

    private static @Nullable String customer(JsonNode read) {
        if (!read.hasNonNull("customer")) {
            return null;
        }
        var customer = read.path("customer");
        if (!customer.isString() && !customer.isNumber()) {
            throw new IllegalArgumentException("\"customer\" must be text");
        }
        return customer.asString();
    }

    private static @Nullable LocalDate on(JsonNode read) {
        if (!read.hasNonNull("on")) {
            return null;
        }
        var on = read.path("on");
        try {
            return LocalDate.parse(on.isString() ? on.stringValue() : on.toString());
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("\"on\" is %s and must be a date like \"2026-01-31\"".formatted(on));
        }
    }

    private static void check(JsonNode read) {
        if (read.hasNonNull("value") && !read.path("value").isNumber()) {
            throw new IllegalArgumentException("\"value\" must be a number");
        }
    }

    private void write(Insight insight, Writer out) throws IOException {
        for (var i = 0; i < ids.size(); i++) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            var reading = insight.readings().get(i);
            line.put("id", ids.get(i));
            line.put("theme", insight.themes()[i] == Grouping.ALONE ? null : insight.themes()[i]);
            line.put("kind", reading.kind().name().toLowerCase(Locale.ROOT));
            line.put("sentiment", Math.round(reading.sentiment() * 100) / 100.0);
            write(line, out);
        }
        if (withSummary) {
            for (var theme : insight.summary()) {
                write(summary(theme), out);
            }
        }
    }

    private static Map<String, @Nullable Object> summary(Theme theme) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("theme", theme.number());
        line.put("name", theme.name());
        line.put("size", theme.size());
        line.put("quote", theme.quote());
        line.put("customers", theme.customers());
        line.put("rising", theme.rising());
        return line;
    }

    private void write(Map<String, @Nullable Object> line, Writer out) throws IOException {
        out.append(json.writeValueAsString(line)).append('\n');
    }
}
