package app.earful.samples;

import app.earful.competitors.Competitors;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.rankings.Rankings;
import app.earful.samples.fiction.Colleague;
import app.earful.samples.fiction.SampleMaker;
import app.earful.workspaces.Audit;
import app.earful.workspaces.MemberRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hallam & Pike as a workspace: its people, what their year left behind, and what follows from that. */
@Component
class SampleFirm {
    static final String NAME = "Hallam & Pike";

    private final SampleRepository repository;
    private final SampleHistory history;
    private final MemberRepository members;
    private final Rankings rankings;
    private final Competitors competitors;
    private final Audit audit;
    private final InstantSource time;

    SampleFirm(
            SampleRepository repository,
            SampleHistory history,
            MemberRepository members,
            Rankings rankings,
            Competitors competitors,
            Audit audit,
            InstantSource time) {
        this.repository = repository;
        this.history = history;
        this.members = members;
        this.rankings = rankings;
        this.competitors = competitors;
        this.audit = audit;
        this.time = time;
    }

    /** @param colleagues the leader first, who owns the workspace */
    void found(List<Colleague> colleagues, @Nullable String passwordHash) {
        var now = time.instant();
        var workspaceId = CurrentWorkspace.get();
        var leader = colleagues.getFirst();
        var today = now.atZone(leader.zone()).toLocalDate();
        repository.addWorkspace(workspaceId, NAME, now);
        colleagues.forEach(one -> repository.addColleague(one, one.equals(leader) ? passwordHash : null, now));
        history.write(colleagues, today);
        rankings.rank(today, leader.zone());
        var owner = members.find(leader.id()).orElseThrow();
        SampleMaker.COMPETITORS.forEach(name -> competitors.create(owner, name));
        audit.record(owner, "workspace.created", "workspace", workspaceId, Map.of("name", NAME));
    }
}
