package app.earful.ideas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who said something that hangs on an idea.
 *
 * @param dots how often
 * @param toldAt when they were told what became of it
 */
public record Asker(
        UUID id,
        String name,
        int dots,
        Instant lastHeardAt,
        @Nullable Instant toldAt,
        @Nullable String toldBy) {}
