package app.earful.ideas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something we could do.
 *
 * @param decision what was decided about it, and why
 * @param customers of whom something hangs on it
 * @param told of these, how many know what became of it
 */
public record Idea(
        UUID id,
        String title,
        IdeaStatus status,
        String decision,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable UUID themeId,
        Instant createdAt,
        Instant updatedAt,
        int dots,
        int customers,
        int told) {}
