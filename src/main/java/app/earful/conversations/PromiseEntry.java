package app.earful.conversations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is written down.
 *
 * @param id of the promise this corrects; null for one not seen before
 * @param ownerId who keeps it; null for whoever logs the conversation
 */
public record PromiseEntry(
        @Nullable UUID id,
        String what,
        @Nullable LocalDate dueOn,
        @Nullable UUID ownerId) {
    public PromiseEntry(String what, @Nullable LocalDate dueOn) {
        this(null, what, dueOn, null);
    }
}
