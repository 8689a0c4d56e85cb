package app.earful.themes.decisions;

import java.util.Locale;

/** What people can decide about themes. */
public enum DecisionKind {
    RENAME("renamed"),
    MERGE("merged"),
    SPLIT("split"),
    PIN("pinned"),
    UNPIN("unpinned"),
    IGNORE("ignored"),
    ATTEND("attended"),
    EXCLUDE("excluded"),
    INCLUDE("included");

    private final String past;

    DecisionKind(String past) {
        this.past = past;
    }

    /** As the audit log calls it. */
    String past() {
        return past;
    }

    /** Stored data. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
