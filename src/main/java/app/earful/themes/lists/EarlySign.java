package app.earful.themes.lists;

import app.earful.conversations.DotKind;
import app.earful.themes.figures.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme, or a kind of dot, that grows faster than chance, with what it is told by.
 *
 * @param theme null for a kind
 * @param kind null for a theme
 * @param name of the theme; the word of the kind
 * @param windowDays the last days up to {@code day}, against the ninety before them
 * @param chance of so many or more, had nothing changed
 */
public record EarlySign(
        @Nullable UUID theme,
        @Nullable DotKind kind,
        String name,
        LocalDate day,
        int windowDays,
        Share recent,
        Share before,
        double chance,
        List<Quote> quotes) {
    private static final long RARE = 1_000_000;

    /** The theme, or the dots of that kind in these days. */
    public String href() {
        return theme == null
                ? "/dots?kind=%s&from=%s&to=%s".formatted(name, day.minusDays(windowDays - 1L), day)
                : "/themes/" + theme;
    }

    /** "1 in so many". */
    public long oneIn() {
        return Math.max(1, Math.min(RARE, Math.round(1 / Math.max(chance, 1e-9))));
    }
}
