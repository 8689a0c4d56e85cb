package app.earful.platform.problems;

/** The request is understood and will not be carried out. The message key and its arguments are put into the reader's words. */
public final class Refused extends Problem {
    public Refused(String key, Object... arguments) {
        super(key, arguments);
    }
}
