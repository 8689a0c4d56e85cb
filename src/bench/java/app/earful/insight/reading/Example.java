package app.earful.insight.reading;

import org.jspecify.annotations.Nullable;

/**
 * A text of which it is known what it says.
 *
 * @param side 0 negative, 1 neutral, 2 positive
 * @param kind null when the source says nothing of it
 */
record Example(
        String source,
        String text,
        String language,
        int side,
        @Nullable Kind kind) {
    static int side(String mark) {
        return switch (mark) {
            case "-" -> 0;
            case "0" -> 1;
            case "+" -> 2;
            default -> throw new IllegalArgumentException("Neither -, 0 nor +: " + mark);
        };
    }
}
