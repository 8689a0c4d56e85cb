package app.earful.themes.lists;

import app.earful.themes.figures.Motion;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** What stands first in the list of themes. */
public enum ThemeSort {
    CUSTOMERS,
    DOTS,
    VALUE,
    /** Rising before the rest, fading last. */
    MOTION,
    /** The unhappiest first. */
    SENTIMENT,
    NEWEST;

    double rank(ThemeRow row) {
        return switch (this) {
            case CUSTOMERS -> row.counts().customers();
            case DOTS -> row.counts().dots();
            case VALUE -> row.counts().valueCents();
            case MOTION -> row.motion() == Motion.RISING ? 1 : row.motion() == Motion.FADING ? -1 : 0;
            case SENTIMENT -> -Objects.requireNonNullElse(row.counts().sentiment(), 1.0);
            case NEWEST -> row.since() == null ? 0 : row.since().toEpochMilli();
        };
    }

    /** The same order every time, so that a page can go on where the last one ended. */
    Comparator<ThemeRow> order() {
        return Comparator.<ThemeRow>comparingDouble(row -> -rank(row)).thenComparing(ThemeRow::id);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
