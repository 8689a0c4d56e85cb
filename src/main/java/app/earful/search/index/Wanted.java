package app.earful.search.index;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries may be found; everything that is not null must fit.
 *
 * @param subjects none means all
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record Wanted(
        Set<Subject> subjects,
        @Nullable String kind,
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Mood mood) {
    public static final Wanted ANYTHING = new Wanted(Set.of(), null, null, null, null, null, null);
}
