package app.earful.platform.web;

/** A request that cannot be answered as asked. Turned into a page or a problem document by {@link ProblemAdvice}. */
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
