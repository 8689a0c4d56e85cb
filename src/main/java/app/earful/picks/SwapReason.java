package app.earful.picks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why someone else was asked for, and what it teaches. */
public enum SwapReason {
    /** Heard, only not written down: nobody calls them for two weeks. */
    REACHED_LATELY,
    /** Nobody calls them until the day that was named. */
    NOT_NOW,
    /** Somebody else should call: never offered to this member for a season. */
    WRONG_PERSON,
    /** Every channel is closed, for everybody. */
    DO_NOT_CONTACT,
    /** Not offered to this member for a week. */
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SwapReason> find(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
