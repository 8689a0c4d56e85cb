package app.earful.conversations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose idea it was: WE called, or THEY did. */
public enum StartedBy {
    WE,
    THEY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StartedBy> find(String word) {
        return Stream.of(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
