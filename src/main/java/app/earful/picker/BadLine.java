package app.earful.picker;

/** A line of the input is not valid; the message names it and says what is wrong. */
public class BadLine extends RuntimeException {
    BadLine(int number, String problem) {
        super("line " + number + ": " + problem);
    }
}
