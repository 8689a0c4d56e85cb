package app.earful.themes.lists;

import java.util.Locale;

/** Which themes are looked at. */
public enum ThemeState {
    /** Those that count. */
    ACTIVE,
    /** People said that they mean nothing. */
    IGNORED,
    /** No longer found, or merged into another. */
    ENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
