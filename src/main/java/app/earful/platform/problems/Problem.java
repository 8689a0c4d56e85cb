package app.earful.platform.problems;

/** A request that cannot be answered as asked. {@code platform.web} turns it into a page or a problem document. */
public abstract sealed class Problem extends RuntimeException permits NotFound, Conflict, Refused, Invalid {
    private final String key;
    private final transient Object[] arguments;

    Problem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }
}
