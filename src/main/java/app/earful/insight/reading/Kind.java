package app.earful.insight.reading;

import java.util.Locale;

/** What sort of thing a statement says. */
public enum Kind {
    COMPLAINT,
    PAIN,
    WISH,
    PRAISE,
    QUESTION,
    COMPETITOR,
    OPPORTUNITY,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
