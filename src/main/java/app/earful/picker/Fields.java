package app.earful.picker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object whose fields are asked for by name; others may be there. Whatever does not fit is an illegal argument. */
record Fields(JsonNode node) {
    static Fields of(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a JSON object was expected");
        }
        return new Fields(node);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String text(String name) {
        var value = get(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" must be text");
        }
        return value.stringValue();
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    LocalDate date(String name) {
        var text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "\"%s\" is \"%s\" and must be a date like 2026-01-31".formatted(name, text));
        }
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return has(name) ? date(name) : null;
    }

    double number(String name, double least, double most) {
        var value = get(name);
        var number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (!(number >= least && number <= most)) {
            var range = most == Double.MAX_VALUE
                    ? "from %.0f".formatted(least)
                    : "from %.0f to %.0f".formatted(least, most);
            throw new IllegalArgumentException("\"" + name + "\" must be a number " + range);
        }
        return number;
    }

    int count(String name) {
        var number = number(name, 0, Integer.MAX_VALUE);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("\"" + name + "\" must be a whole number");
        }
        return (int) number;
    }

    boolean flag(String name) {
        var value = get(name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("\"" + name + "\" must be true or false");
        }
        return value.booleanValue();
    }

    List<Fields> list(String name) {
        var value = get(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("\"" + name + "\" must be a list");
        }
        return value.valueStream().map(Fields::of).toList();
    }

    List<Fields> optionalList(String name) {
        return has(name) ? list(name) : List.of();
    }

    private JsonNode get(String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }
}
