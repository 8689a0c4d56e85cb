package app.earful.themes;

import java.util.Locale;

/** What people can decide about themes. */
public enum DecisionKind {
    RENAME,
    MERGE,
    SPLIT,
    PIN,
    UNPIN,
    IGNORE,
    ATTEND,
    EXCLUDE,
    INCLUDE;

    /** Stored data. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
