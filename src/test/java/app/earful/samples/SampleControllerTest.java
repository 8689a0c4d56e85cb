package app.earful.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.sessions.Sessions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class SampleControllerTest {
    @Autowired
    MockMvcTester mvc;

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

    private MvcTestResult post(String address, Member member) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(TestWorkspaces.as(member))
                .exchange();
    }

    private List<Member> colleagues() {
        return CurrentWorkspace.<List<Member>, RuntimeException>within(
                samples.find().orElseThrow(), members::findActive);
    }

    private Team make() {
        var team = workspaces.team();
        assertThat(post("/samples", team.olga())).hasStatus3xxRedirection();
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
        assertThat(post("/samples/removal", leader())).hasStatus3xxRedirection();
        assertThat(samples.find()).isEmpty();
    }

    @Test
    void whoRemovesItGoesOnWhereTheyCameFrom() {
        var team = workspaces.team();
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}one"));
        post("/samples", team.olga());
        post("/samples/removal", leader());
        assertThat(sessions.list(team.olga().id(), null)).hasSize(1);
    }

    @Test
    void whoHasAnotherPasswordThereSignsInAgain() {
        var team = workspaces.team();
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}one"));
        post("/samples", team.olga());
        team.run(() -> repository.setPassword(team.olga().id(), "{salt}two"));
        post("/samples/removal", leader());
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
        assertThat(post("/samples", team.ada())).hasStatus(403);
        assertThat(post("/samples/removal", team.ada())).hasStatus(403);
        assertThat(samples.find()).isPresent();
    }

    @Test
    void refusesToRemoveAWorkspaceOfRealPeople() {
        var team = workspaces.team();
        assertThat(post("/samples/removal", team.olga())).hasStatus(403);
        assertThat(team.within(members::findActive)).hasSize(4);
    }
}
