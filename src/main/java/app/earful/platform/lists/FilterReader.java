package app.earful.platform.lists;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the filters of a list from an address, and gathers which of them cannot be read. */
public final class FilterReader {
    private final MultiValueMap<String, String> parameters;
    private final FieldErrors errors = new FieldErrors();

    public FilterReader(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Empty where it is not given. */
    public String text(String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Null where it is not given, or is no id. */
    public @Nullable UUID id(String name) {
        return read(name, UUID::fromString, "problem.field.id");
    }

    /** Null where it is not given, or is no day. */
    public @Nullable LocalDate day(String name) {
        return read(name, Days::parse, "problem.field.day");
    }

    /** One of these, by its word; null where none is given, or another word. */
    public <T> @Nullable T choice(String name, T[] all, Function<T, String> word) {
        var given = text(name);
        if (given.isEmpty()) {
            return null;
        }
        for (var one : all) {
            if (word.apply(one).equals(given)) {
                return one;
            }
        }
        errors.add(name, "problem.filter", Stream.of(all).map(word).collect(Collectors.joining(", ")));
        return null;
    }

    private <T> @Nullable T read(String name, Function<String, T> parse, String problem) {
        var text = text(name);
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException exception) {
            errors.add(name, problem);
            return null;
        }
    }

    /** @throws Invalid naming each that could not be read */
    public void throwIfAny() {
        errors.throwIfAny();
    }
}
