package app.earful.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel that is closed for a customer, and why. */
public record DoNotContact(
        String channel, String reason, @Nullable UUID setBy, Instant setAt) {
    /** Closes every channel. */
    public static final String ANY = "any";

    public static final List<String> CHANNELS =
            List.of(ANY, "call", "meeting", "coffee", "email", "event", "walk_in", "message", "survey");
}
