package app.earful.platform.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with which field of a form or a request body, in the order found; one error a field. */
public final class FieldErrors {
    private final Map<String, Fault> errors = new LinkedHashMap<>();

    /** The message key with its arguments says what is wrong and what would be right. */
    public record Fault(String key, List<Object> arguments) {}

    public FieldErrors add(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, new Fault(key, List.of(arguments)));
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public @Nullable Fault of(String field) {
        return errors.get(field);
    }

    public Map<String, Fault> all() {
        return errors;
    }

    /** @throws Invalid if anything was wrong */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Invalid(this);
        }
    }
}
