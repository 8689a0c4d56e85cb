package app.earful.imports;

import app.earful.imports.rows.Pass;
import app.earful.imports.rows.RowProblem;
import app.earful.imports.sets.Counts;
import app.earful.imports.sets.ImportSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each import is one transaction: all accepted rows or nothing. A look at a file goes the same way up to the writing and
 * then rolls back, so that what it says is what would happen.
 */
@Component
class ImportTransactions {
    private static final int PROGRESS_STEP = 5_000;

    private final ImportSteps steps;
    private final ImportRepository imports;
    private final ProblemRepository problems;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate whole;
    private final TransactionTemplate trial;
    private final TransactionTemplate aside;

    ImportTransactions(
            ImportSteps steps,
            ImportRepository imports,
            ProblemRepository problems,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager) {
        this.steps = steps;
        this.imports = imports;
        this.problems = problems;
        this.events = events;
        this.whole = new TransactionTemplate(manager);
        this.trial = new TransactionTemplate(manager);
        this.aside = new TransactionTemplate(manager);
        // within a transaction that is on its way only what was tried is taken back
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Outlook(Counts counts, List<RowProblem> found) {}

    void check(Pass pass) {
        var outlook = Objects.requireNonNull(trial.execute(transaction -> {
            var counts = steps.plan(pass, false, progress(pass));
            var found = found(pass);
            transaction.setRollbackOnly();
            return new Outlook(counts, found);
        }));
        whole.executeWithoutResult(_ -> {
            if (imports.hold(pass.importId(), ImportState.CHECKING)) {
                problems.replace(pass.importId(), outlook.found());
                imports.finish(pass.importId(), ImportState.READY, outlook.counts());
            }
        });
    }

    void run(Pass pass) {
        whole.executeWithoutResult(_ -> {
            if (!imports.lock(pass.importId(), ImportState.RUNNING)) {
                return;
            }
            var counts = steps.plan(pass, true, progress(pass));
            var found = found(pass);
            steps.write(pass);
            problems.replace(pass.importId(), found);
            imports.finish(pass.importId(), ImportState.DONE, counts);
            events.publishEvent(new CustomersImported(pass.importId(), counts.created(), counts.updated()));
        });
    }

    private List<RowProblem> found(Pass pass) {
        var found = new ArrayList<RowProblem>(pass.problems().kept());
        found.addAll(problems.rejected());
        return found;
    }

    /** Seen by others while the import itself is not. */
    private IntConsumer progress(Pass pass) {
        var rows = new int[1];
        return more -> {
            var before = rows[0];
            rows[0] += more;
            if (rows[0] / PROGRESS_STEP > before / PROGRESS_STEP) {
                aside.executeWithoutResult(_ -> imports.progress(pass.importId(), rows[0]));
            }
        };
    }

    void undo(UUID id) {
        whole.executeWithoutResult(_ -> {
            if (!imports.lock(id, ImportState.UNDOING)) {
                return;
            }
            problems.replace(id, steps.keep(id));
            int taken = steps.takeBack();
            imports.finish(
                    id, ImportState.UNDONE, imports.find(id).orElseThrow().counts());
            events.publishEvent(new CustomersImported(id, 0, taken));
        });
    }
}
