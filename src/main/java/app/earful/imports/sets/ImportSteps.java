package app.earful.imports.sets;

import app.earful.imports.rows.Mapped;
import app.earful.imports.rows.Pass;
import app.earful.imports.rows.RowProblem;
import app.earful.imports.rows.Staged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** The steps of an import in their order, all inside of one transaction. */
@Component
public class ImportSteps {
    private final StagingRepository staging;
    private final MatchingRepository matching;
    private final PlanRepository plan;
    private final WritingRepository writing;
    private final UndoRepository undoing;

    ImportSteps(
            StagingRepository staging,
            MatchingRepository matching,
            PlanRepository plan,
            WritingRepository writing,
            UndoRepository undoing) {
        this.staging = staging;
        this.matching = matching;
        this.plan = plan;
        this.writing = writing;
        this.undoing = undoing;
    }

    /**
     * Everything up to the writing.
     *
     * @param progress told how many rows more were read
     */
    public Counts plan(Pass pass, boolean toBeWritten, IntConsumer progress) {
        staging.create();
        staging.copy(() -> pass.next(progress));
        staging.group();
        matching.match();
        matching.assign(NewIds.of(pass.importId()));
        plan.plan(mapped(pass), toBeWritten);
        return plan.count(pass.problems());
    }

    public void write(Pass pass) {
        var defaults = new WritingRepository.Defaults(pass.reading().relationship(), pass.currency());
        writing.write(pass.importId(), mapped(pass), defaults);
    }

    /** What an undoing leaves as it is. */
    public List<RowProblem> keep(UUID importId) {
        return undoing.keep(importId);
    }

    /** @return how many customers and contacts were taken back */
    public int takeBack() {
        return undoing.takeBack();
    }

    private static Set<Staged> mapped(Pass pass) {
        return Mapped.of(pass.reading());
    }
}
