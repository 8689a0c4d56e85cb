package app.earful.themes.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a theme. It binds every later run until it is undone.
 *
 * @param otherThemeId merge: the one it lives on in; split: the new one; null otherwise
 * @param dotIds split: those that went; exclude and include: the one
 * @param oldName what was shown before a rename
 */
public record Decision(
        UUID id,
        DecisionKind what,
        UUID themeId,
        @Nullable UUID otherThemeId,
        List<UUID> dotIds,
        @Nullable String oldName,
        @Nullable String newName,
        UUID decidedBy,
        Instant decidedAt,
        @Nullable Instant undoneAt) {
    boolean isOfADot() {
        return what == DecisionKind.EXCLUDE || what == DecisionKind.INCLUDE;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
