package app.earful.competitors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm that our customers could go to.
 *
 * @param spellings as people write it, its name among them
 * @param mergedInto the one it is the same as
 */
public record Competitor(
        UUID id,
        String name,
        List<String> spellings,
        @Nullable UUID mergedInto) {}
