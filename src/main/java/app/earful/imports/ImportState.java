package app.earful.imports;

import java.util.Locale;

/** Where an import is on its way. */
public enum ImportState {
    /** The file is being looked at. */
    CHECKING,
    /** It is known what would happen; a person decides. */
    READY,
    RUNNING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a job is at it or soon will be. */
    public boolean busy() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }
}
