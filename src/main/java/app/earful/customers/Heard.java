package app.earful.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a customer was last heard, by whom, and how often we tried since. Only two-way contact counts as heard. */
public record Heard(
        @Nullable Instant lastHeardAt,
        @Nullable UUID lastHeardBy,
        @Nullable Instant lastAttemptAt,
        int attemptsSinceHeard) {
    public static final Heard NEVER = new Heard(null, null, null, 0);
}
