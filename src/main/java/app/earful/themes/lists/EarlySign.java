package app.earful.themes.lists;

import app.earful.themes.figures.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A theme that grows faster than chance, with what it is told by.
 *
 * @param windowDays the last days up to {@code day}, against the ninety before them
 * @param chance of so many or more, had nothing changed
 */
public record EarlySign(
        UUID theme,
        String name,
        LocalDate day,
        int windowDays,
        Share recent,
        Share before,
        double chance,
        List<Quote> quotes) {
    private static final long RARE = 1_000_000;

    /** "1 in so many". */
    public long oneIn() {
        return Math.max(1, Math.min(RARE, Math.round(1 / Math.max(chance, 1e-9))));
    }
}
