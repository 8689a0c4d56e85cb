package app.earful.themes.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a theme is, whatever was said of late.
 *
 * @param foundName as the program calls it
 * @param givenName as people call it
 * @param livesOn in which theme, after a merge
 */
public record ThemeFacts(
        UUID id,
        String foundName,
        @Nullable String givenName,
        String language,
        @Nullable String groupName,
        @Nullable Instant pinnedAt,
        @Nullable Instant ignoredAt,
        @Nullable Instant endedAt,
        @Nullable UUID livesOn,
        @Nullable String livesOnName) {
    public String name() {
        return givenName == null ? foundName : givenName;
    }

    /** Neither merged into another nor found no more: people may decide on it. */
    public boolean stands() {
        return livesOn == null && endedAt == null;
    }
}
