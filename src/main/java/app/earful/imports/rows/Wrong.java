package app.earful.imports.rows;

/** Thrown while a row is read: the row is left out and reported. */
final class Wrong extends RuntimeException {
    private final RowProblem problem;

    Wrong(RowProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
