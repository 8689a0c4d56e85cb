package app.earful.conversations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of thing was learned. */
public enum DotKind {
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

    public static Optional<DotKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
