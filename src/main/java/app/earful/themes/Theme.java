package app.earful.themes;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theme as runs and decisions see it. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Theme(
        UUID id,
        String language,
        String foundName,
        @Nullable String givenName,
        boolean pinned,
        boolean ignored,
        @Nullable UUID mergedInto,
        boolean ended,
        byte @Nullable [] centre) {
    public boolean counts() {
        return mergedInto == null && !ended;
    }

    public String name() {
        return Objects.requireNonNullElse(givenName, foundName);
    }
}
