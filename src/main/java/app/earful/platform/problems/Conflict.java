package app.earful.platform.problems;

/** The thing has changed meanwhile, or another one stands in the way. The message key and its arguments are put into the reader's words. */
public final class Conflict extends Problem {
    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
