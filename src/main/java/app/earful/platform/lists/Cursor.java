package app.earful.platform.lists;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: the sort values of the last row shown, opaque to whoever carries it. */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(String... values) {
        return new Cursor(List.of(values));
    }

    /** @throws Invalid when it is not one of ours */
    public static @Nullable Cursor parse(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var values = List.of(decoded.split(SEPARATOR, -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException ignored) {
            // falls through to the one answer for everything that is not a cursor
        }
        throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
    }

    @Override
    public String toString() {
        var joined = String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
