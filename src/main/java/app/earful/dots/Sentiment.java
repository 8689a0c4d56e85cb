package app.earful.dots;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a dot sounds, as the program reads it. */
public enum Sentiment {
    BAD,
    NEUTRAL,
    GOOD;

    /** Within this of 0 a text leans nowhere, see docs/guide/model-card.md. */
    private static final double NEUTRAL_TO = 0.05;

    public static Sentiment of(double sentiment) {
        return sentiment < -NEUTRAL_TO ? BAD : sentiment > NEUTRAL_TO ? GOOD : NEUTRAL;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sentiment> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The least a number of this side is, and what it stays below. */
    double from() {
        return switch (this) {
            case BAD -> -1;
            case NEUTRAL -> -NEUTRAL_TO;
            case GOOD -> Math.nextUp(NEUTRAL_TO);
        };
    }

    double to() {
        return switch (this) {
            case BAD -> Math.nextDown(-NEUTRAL_TO);
            case NEUTRAL -> NEUTRAL_TO;
            case GOOD -> 1;
        };
    }
}
