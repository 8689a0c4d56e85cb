package app.earful.platform.lists;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.time.DateTimeException;
import java.util.function.Function;
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

    /** Null where it is not given, or cannot be read. */
    public <T> @Nullable T read(String name, Function<String, T> parse) {
        var text = text(name);
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException exception) {
            errors.add(name, "problem.filter");
            return null;
        }
    }

    /** @throws Invalid naming each that could not be read */
    public void throwIfAny() {
        errors.throwIfAny();
    }
}
