package app.earful.insight;

/** A line of input that makes no sense. */
final class BadLine extends RuntimeException {
    BadLine(int number, String what) {
        super("line " + number + ": " + what);
    }
}
