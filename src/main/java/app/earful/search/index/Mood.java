package app.earful.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How what was said feels, from its sentiment between -1 and 1. */
public enum Mood {
    NEGATIVE(-100, -20),
    NEUTRAL(-19, 19),
    POSITIVE(20, 100);

    final int from;
    final int to;

    Mood(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mood> find(String word) {
        return Arrays.stream(values()).filter(mood -> mood.word().equals(word)).findFirst();
    }
}
