package app.earful.themes.lists;

import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Trend;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it stands in the list.
 *
 * @param group of themes that belong together
 * @param since when it was first said, whatever the period
 * @param livesOn in which theme, after a merge
 */
public record ThemeRow(
        UUID id,
        String name,
        @Nullable String group,
        boolean pinned,
        @Nullable UUID livesOn,
        @Nullable String livesOnName,
        @Nullable Instant since,
        Counts counts,
        Trend trend,
        Motion motion) {
    ThemeRow moving(Motion now) {
        return new ThemeRow(id, name, group, pinned, livesOn, livesOnName, since, counts, trend, now);
    }
}
