package app.earful.samples;

import app.earful.calendar.WorkingDays;
import app.earful.competitors.Competitors;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.web.Conflict;
import app.earful.rankings.Rankings;
import app.earful.workspaces.Audit;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.SignedIn;
import app.earful.workspaces.WorkspaceRemoved;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the sample workspace of an installation, of which there is one at most, and takes it away again. */
@Service
class Samples {
    static final String NAME = "Hallam & Pike";

    /** As the sample's customers call them; made up like everything else. */
    private static final List<String> COMPETITORS = List.of("Castellan", "Toolhaven", "Fjellmark");

    /** The year the firm was founded; any number would do as long as it stays. */
    private static final long SEED = 1908;

    private final SampleRepository samples;
    private final SampleRowRepository rows;
    private final MemberRepository members;
    private final WorkingDays workingDays;
    private final Rankings rankings;
    private final Competitors competitors;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final InstantSource time;

    Samples(
            SampleRepository samples,
            SampleRowRepository rows,
            MemberRepository members,
            WorkingDays workingDays,
            Rankings rankings,
            Competitors competitors,
            Audit audit,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Ids ids,
            InstantSource time) {
        this.samples = samples;
        this.rows = rows;
        this.members = members;
        this.workingDays = workingDays;
        this.rankings = rankings;
        this.competitors = competitors;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.time = time;
    }

    Optional<UUID> find() {
        return samples.findWorkspace();
    }

    /**
     * All of it or nothing, with the year that ends yesterday.
     *
     * @param leader who signs in to it as its owner; the year's connections are theirs
     * @throws Conflict when there is one already
     */
    SignedIn make(Colleague leader, @Nullable String passwordHash) {
        var workspaceId = ids.next();
        return CurrentWorkspace.<SignedIn, RuntimeException>within(
                workspaceId,
                () -> Objects.requireNonNull(transactions.execute(_ -> {
                    samples.waitForOthers();
                    if (find().isPresent()) {
                        throw new Conflict("samples.there");
                    }
                    fill(workspaceId, leader, passwordHash);
                    return new SignedIn(workspaceId, leader.id());
                })));
    }

    private void fill(UUID workspaceId, Colleague leader, @Nullable String passwordHash) {
        var now = time.instant();
        var today = now.atZone(leader.zone()).toLocalDate();
        var colleagues = List.of(leader, Colleague.tom(ids.next()), Colleague.jana(ids.next()));
        samples.addWorkspace(workspaceId, NAME, now);
        colleagues.forEach(one -> samples.addColleague(one, one.equals(leader) ? passwordHash : null, now));
        var maker = new SampleMaker(SEED, today, colleagues);
        rows.add(maker.make(one -> workingDays(one, maker.firstDay(), today)));
        samples.analyzeHistory();
        rankings.rank(today, leader.zone());
        var owner = members.find(leader.id()).orElseThrow();
        COMPETITORS.forEach(name -> competitors.create(owner, name));
        audit.record(owner, "workspace.created", "workspace", workspaceId, Map.of("name", NAME));
    }

    private Set<LocalDate> workingDays(Colleague colleague, LocalDate from, LocalDate today) {
        return workingDays.workingDays(members.find(colleague.id()).orElseThrow(), from, today.minusDays(1));
    }

    /** The current workspace with everything and everybody in it, who are signed out; there is no way back. */
    void remove() {
        samples.remove();
        events.publishEvent(new WorkspaceRemoved());
    }
}
