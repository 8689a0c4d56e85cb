package app.earful.conversations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The way an exchange took. COFFEE is coffee or lunch; SURVEY is written by surveys, never by hand. */
public enum Channel {
    CALL,
    MEETING,
    COFFEE,
    EMAIL,
    SURVEY,
    EVENT,
    WALK_IN,
    MESSAGE;

    /** As stored and as sent: "walk_in". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String word) {
        return Stream.of(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
