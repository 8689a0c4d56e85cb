package app.earful.platform.problems;

/** There is no such thing, or none that this member may see. The message key and its arguments are put into the reader's words. */
public final class NotFound extends Problem {
    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
