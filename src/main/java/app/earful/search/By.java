package app.earful.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search goes by. */
public enum By {
    BOTH,
    WORDS,
    MEANING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<By> find(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }
}
