package app.earful.samples;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.sessions.Sessions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class SampleControllerTest {
    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Samples samples;

    @Autowired
    SampleRepository repository;

    @Autowired
    Sessions sessions;

    @Autowired
    MemberRepository members;

    @BeforeEach
    @AfterEach
    void clear() {
        samples.find().ifPresent(id -> CurrentWorkspace.runWithin(id, samples::remove));
    }

    private List<Member> colleagues() {
        return CurrentWorkspace.<List<Member>, RuntimeException>within(
                samples.find().orElseThrow(), members::findActive);
    }

    private Team make() {
        var team = workspaces.team();
        assertThat(web.post(team.olga(), "/samples")).hasStatus3xxRedirection();
        return team;
    }

    @Test
    void whoAsksLeadsTheSampleUnderTheirOwnName() {
        var team = make();
        assertThat(colleagues()).extracting(Member::email).contains(team.olga().email());
        assertThat(colleagues()).extracting(Member::name).contains("Tom Pike", "Jana Vogel");
        assertThat(team.within(members::findActive)).hasSize(4);
    }

    @Test
    void anOwnerRemovesItInOneStep() {
        make();
        assertThat(web.post(leader(), "/samples/removal")).hasStatus3xxRedirection();
        assertThat(samples.find()).isEmpty();
    }

    @Test
    void whoRemovesItGoesOnWhereTheyCameFrom() {
        var team = workspaces.team();
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}one"));
        web.post(team.olga(), "/samples");
        web.post(leader(), "/samples/removal");
        assertThat(sessions.list(team.olga().id(), null)).hasSize(1);
    }

    @Test
    void whoHasAnotherPasswordThereSignsInAgain() {
        var team = workspaces.team();
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}one"));
        web.post(team.olga(), "/samples");
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}two"));
        web.post(leader(), "/samples/removal");
        assertThat(sessions.list(team.olga().id(), null)).isEmpty();
    }

    private Member leader() {
        return colleagues().stream()
                .filter(member -> member.name().equals("Olga Owner"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadersNeitherMakeNorRemoveIt() {
        var team = make();
        assertThat(web.post(team.ada(), "/samples")).hasStatus(403);
        assertThat(web.post(team.ada(), "/samples/removal")).hasStatus(403);
        assertThat(samples.find()).isPresent();
    }

    @Test
    void refusesToRemoveAWorkspaceOfRealPeople() {
        var team = workspaces.team();
        assertThat(web.post(team.olga(), "/samples/removal")).hasStatus(403);
        assertThat(team.within(members::findActive)).hasSize(4);
    }
}
