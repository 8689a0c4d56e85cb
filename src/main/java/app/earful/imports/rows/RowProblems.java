package app.earful.imports.rows;

import java.util.ArrayList;
import java.util.List;

/** What was wrong while reading. Past some thousands only the count goes on: nobody reads them, and memory has an end. */
public final class RowProblems {
    public static final int KEPT = 5_000;

    private final List<RowProblem> kept = new ArrayList<>();
    private int failed;
    private int skipped;

    void add(RowProblem problem) {
        if (kept.size() < KEPT) {
            kept.add(problem);
        }
    }

    void add(RowProblems more) {
        more.kept.forEach(this::add);
        failed += more.failed;
        skipped += more.skipped;
    }

    /** What was noted until now; what comes is noted anew. */
    RowProblems handOver() {
        var noted = new RowProblems();
        noted.add(this);
        kept.clear();
        failed = 0;
        skipped = 0;
        return noted;
    }

    /** The row is left out because something in it cannot be right. */
    void countFailed() {
        failed++;
    }

    /** The row names nobody. */
    void countSkipped() {
        skipped++;
    }

    public List<RowProblem> kept() {
        return kept;
    }

    public int failed() {
        return failed;
    }

    public int skipped() {
        return skipped;
    }
}
