package app.earful.themes.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a theme is spoken of, in a word. */
public enum Feeling {
    GOOD,
    MIXED,
    BAD,
    /** Too few dots to say. */
    UNKNOWN;

    private static final int LEAST_DOTS = 3;
    private static final double LEANS = 0.25;

    static Feeling of(@Nullable Double sentiment, int dots) {
        if (sentiment == null || dots < LEAST_DOTS) {
            return UNKNOWN;
        }
        return sentiment >= LEANS ? GOOD : sentiment <= -LEANS ? BAD : MIXED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
