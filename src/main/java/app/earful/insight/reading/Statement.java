package app.earful.insight.reading;

/**
 * A stretch of a text that says one thing.
 *
 * @param start index of its first char in the text
 * @param end index after its last char; {@code text.substring(start, end)} is {@link #words}
 */
public record Statement(int start, int end, String words) {}
