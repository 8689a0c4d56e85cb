package app.earful.ideas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an idea has come. */
public enum IdeaStatus {
    OPEN,
    DOING,
    DONE,
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Decided: those who asked can be told. */
    public boolean isSettled() {
        return this == DONE || this == DROPPED;
    }

    static Optional<IdeaStatus> find(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
