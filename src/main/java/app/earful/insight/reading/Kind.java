package app.earful.insight.reading;

import java.util.Locale;

/** What sort of thing a statement says. */
public enum Kind {
    COMPLAINT(0),
    PAIN(1),
    WISH(2),
    PRAISE(3),
    QUESTION(4),
    COMPETITOR(5),
    OPPORTUNITY(6),
    OTHER(7);

    /** Its row in the weights and in the corrections of workspaces: stored data, never to change. */
    final int row;

    Kind(int row) {
        this.row = row;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
