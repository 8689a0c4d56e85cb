package app.earful.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something we said we would do. Open until it is kept or dropped. */
public record Promise(
        UUID id,
        String what,
        @Nullable LocalDate dueOn,
        UUID ownerId,
        String ownerName,
        @Nullable Instant keptAt,
        @Nullable Instant droppedAt) {
    public boolean isOpen() {
        return keptAt == null && droppedAt == null;
    }

    public String state() {
        return keptAt != null ? "kept" : droppedAt != null ? "dropped" : "open";
    }

    PromiseEntry entry() {
        return new PromiseEntry(id, what, dueOn, ownerId);
    }
}
