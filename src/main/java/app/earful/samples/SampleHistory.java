package app.earful.samples;

import app.earful.calendar.WorkingDays;
import app.earful.samples.fiction.Colleague;
import app.earful.samples.fiction.SampleMaker;
import app.earful.workspaces.MemberRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a year made up for the current workspace, on the days its members work, and writes it down. */
@Component
class SampleHistory {
    /** The year the firm was founded; any number would do as long as it stays. */
    private static final long SEED = 1908;

    private final SampleRepository repository;
    private final SampleRowRepository rows;
    private final MemberRepository members;
    private final WorkingDays workingDays;

    SampleHistory(
            SampleRepository repository, SampleRowRepository rows, MemberRepository members, WorkingDays workingDays) {
        this.repository = repository;
        this.rows = rows;
        this.members = members;
        this.workingDays = workingDays;
    }

    void write(List<Colleague> colleagues, LocalDate today) {
        var maker = new SampleMaker(SEED, today, colleagues);
        rows.add(maker.make(one -> workingDays(one, maker.firstDay(), today)));
        repository.analyzeHistory();
    }

    private Set<LocalDate> workingDays(Colleague colleague, LocalDate from, LocalDate today) {
        return workingDays.workingDays(members.find(colleague.id()).orElseThrow(), from, today.minusDays(1));
    }
}
