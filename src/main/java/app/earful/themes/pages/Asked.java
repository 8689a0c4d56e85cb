package app.earful.themes.pages;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a body must hold. */
final class Asked {
    private Asked() {}

    /** @throws Invalid where it is missing */
    static UUID id(String field, @Nullable UUID id) {
        if (id == null) {
            throw new Invalid(new FieldErrors().add(field, "theme.id.missing"));
        }
        return id;
    }
}
