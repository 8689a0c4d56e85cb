package app.earful.search;

import java.util.Locale;

/** What a search goes by. */
public enum By {
    BOTH,
    WORDS,
    MEANING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
