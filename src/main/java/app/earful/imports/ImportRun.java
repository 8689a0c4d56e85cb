package app.earful.imports;

import app.earful.imports.rows.RowProblems;
import app.earful.platform.problems.Conflict;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An import that nobody looks at before: of a program at once, of the command line to the printed result. */
@Component
class ImportRun {
    private final Imports imports;
    private final ImportWork work;
    private final ProblemRepository problems;
    private final ProblemReport report;
    private final MessageSource messages;

    ImportRun(
            Imports imports,
            ImportWork work,
            ProblemRepository problems,
            ProblemReport report,
            MessageSource messages) {
        this.imports = imports;
        this.work = work;
        this.problems = problems;
        this.report = report;
        this.messages = messages;
    }

    /**
     * Starts without a look at what would happen. A file that cannot be started is left to a person.
     *
     * @param patience until a job takes the work up, if whoever calls does not do it before
     */
    void begin(Member member, UUID id, Duration patience) {
        work.survey(id);
        if (imports.get(id).state() == ImportState.CHECKING) {
            try {
                imports.startUnseen(member, id, patience);
            } catch (Conflict conflict) {
                work.work(id);
                throw conflict;
            }
        }
    }

    /** @return the exit status */
    int toItsEnd(Member member, UUID id, Duration patience) {
        try {
            begin(member, id, patience);
        } catch (Conflict conflict) {
            System.err.println("earful: " + messages.getMessage(conflict.key(), conflict.arguments(), Locale.ENGLISH));
            return 1;
        }
        work.work(id);
        return print(id, false);
    }

    /** @return the exit status */
    int dry(UUID id) {
        work.work(id);
        return print(id, true);
    }

    int undoToItsEnd(UUID id) {
        work.work(id);
        printProblems(id);
        var one = imports.get(id);
        System.out.println("undone " + one.number());
        return one.state() == ImportState.UNDONE ? 0 : 1;
    }

    private int print(UUID id, boolean dryRun) {
        var one = imports.get(id);
        if (one.state() == ImportState.FAILED) {
            System.err.println("earful: " + one.fileName() + ": " + report.unreadable(one, Locale.ENGLISH));
            return 1;
        }
        printProblems(id);
        var counts = one.counts();
        if (dryRun) {
            System.err.println("A dry run: nothing was imported. This would happen:");
            imports.discard(id);
        } else {
            System.out.println("import " + one.number());
        }
        System.out.println("created " + counts.created());
        System.out.println("updated " + counts.updated());
        System.out.println("unchanged " + counts.unchanged());
        System.out.println("skipped " + counts.skipped());
        System.out.println("failed " + counts.failed());
        return 0;
    }

    private void printProblems(UUID id) {
        for (var problem : problems.find(id, RowProblems.KEPT)) {
            System.err.println("line %d%s%s: %s %s"
                    .formatted(
                            problem.line(),
                            problem.column() == null ? "" : ", " + problem.column(),
                            problem.value() == null
                                    ? ""
                                    : " \"" + problem.value().replaceAll("\\s+", " ") + "\"",
                            report.problem(problem, Locale.ENGLISH),
                            report.remedy(problem, Locale.ENGLISH)));
        }
    }
}
