package app.earful.promises;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a promise said before a change, and who changed it when. */
public record EarlierPromise(
        Instant changedAt,
        String changedBy,
        String what,
        @Nullable LocalDate dueOn,
        String ownerName) {}
