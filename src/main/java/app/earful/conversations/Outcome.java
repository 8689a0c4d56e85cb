package app.earful.conversations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of it. Only {@link #TALKED} is two-way contact and changes when a customer was last heard from. */
public enum Outcome {
    TALKED,
    NO_ANSWER,
    VOICEMAIL,
    WRONG_NUMBER,
    /** Reached, but it was not the moment: another day was agreed. */
    LATER,
    /** A word among ourselves; the customer had no part in it. */
    INTERNAL_NOTE;

    public boolean isConnection() {
        return this == TALKED;
    }

    /** We tried and it did not come to a talk. */
    public boolean isAttempt() {
        return switch (this) {
            case NO_ANSWER, VOICEMAIL, WRONG_NUMBER, LATER -> true;
            case TALKED, INTERNAL_NOTE -> false;
        };
    }

    /** As stored and as sent: "no_answer". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> find(String word) {
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
