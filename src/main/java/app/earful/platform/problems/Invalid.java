package app.earful.platform.problems;

/** What was sent cannot be right: says for each field what is wrong and what would be right. */
public final class Invalid extends Problem {
    private final FieldErrors errors;

    public Invalid(FieldErrors errors) {
        super("problem.invalid");
        this.errors = errors;
    }

    public FieldErrors errors() {
        return errors;
    }
}
