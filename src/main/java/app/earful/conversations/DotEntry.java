package app.earful.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dot as it is written down.
 *
 * @param id of the dot this corrects; null for one not seen before
 * @param words the customer's own
 */
public record DotEntry(@Nullable UUID id, DotKind kind, String words) {
    public DotEntry(DotKind kind, String words) {
        this(null, kind, words);
    }
}
