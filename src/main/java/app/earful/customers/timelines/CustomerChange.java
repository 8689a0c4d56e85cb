package app.earful.customers.timelines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looked after by somebody else, put away or brought back, brought in or changed by an import.
 *
 * @param kind "owner", "archived", "restored", "imported" or "updated"
 * @param who null where it was nobody in person
 * @param owner who looks after them from then on, null for nobody
 * @param fileName of the import, where it was one
 */
public record CustomerChange(
        Instant happenedAt,
        String kind,
        @Nullable String who,
        @Nullable String owner,
        @Nullable String fileName,
        @Nullable UUID importId)
        implements TimelineItem {}
