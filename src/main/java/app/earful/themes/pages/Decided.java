package app.earful.themes.pages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody decided on a theme, and whether it still holds. */
public record Decided(
        UUID id,
        String what,
        UUID themeId,
        String themeName,
        @Nullable UUID otherId,
        @Nullable String otherName,
        int dots,
        @Nullable String newName,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {}
