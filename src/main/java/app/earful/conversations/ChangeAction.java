package app.earful.conversations;

import java.util.Locale;

/** What was done to a conversation after it was written down. */
public enum ChangeAction {
    CORRECTED,
    DELETED,
    RESTORED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
