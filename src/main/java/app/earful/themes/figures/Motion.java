package app.earful.themes.figures;

import java.util.Locale;

/** Where a theme is going, as far as the numbers tell. */
public enum Motion {
    /** An early sign was raised in the last seven days. */
    RISING,
    /** Fewer say it than before, beyond chance. */
    FADING,
    /** Neither twice as many as before nor half as many. */
    STEADY,
    UNSURE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
