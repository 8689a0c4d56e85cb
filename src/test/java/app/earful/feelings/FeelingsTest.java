package app.earful.feelings;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class FeelingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    Feelings feelings;

    @Autowired
    FeelingRepository repository;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void setsWhatWasExpectedInTheWeekBeforeBesideWhatWasFelt() {
        expectedOn(MONDAY.minusDays(6), 4);
        felt(MONDAY, 1);
        assertThat(means()).isEqualTo(new FearAndFact.Means(1, 4, 1));
    }

    @Test
    void doesNotJoinAnExpectationThatIsTooOld() {
        expectedOn(MONDAY.minusDays(8), 4);
        felt(MONDAY, 1);
        assertThat(means().count()).isZero();
    }

    @Test
    void takesTheLastWordOnTheSameTalk() {
        expectedOn(MONDAY, 2);
        var talk = talk();
        team.run(() -> feelings.felt(team.bob(), ruiz, talk, MONDAY, 1));
        team.run(() -> feelings.felt(team.bob(), ruiz, talk, MONDAY, 3));
        assertThat(means()).isEqualTo(new FearAndFact.Means(1, 2, 3));
        assertThat(team.within(() -> feelings.feltIn(team.bob(), talk))).contains(3);
    }

    @Test
    void cannotTellBelowEightTalks() {
        for (int i = 0; i < 7; i++) {
            pair(MONDAY.plusDays(i * 10L));
        }
        assertThat(web.get(team.bob(), "/me/feelings")).bodyText().contains("n = 7", "Cannot tell yet: one more talk");
        pair(MONDAY.plusDays(100));
        assertThat(web.get(team.bob(), "/me/feelings"))
                .bodyText()
                .contains("n = 8", "It is usually better than you expect");
    }

    @Test
    void showsThemToNobodyElse() {
        expectedOn(MONDAY, 4);
        felt(MONDAY, 1);
        for (var other : List.of(team.ada(), team.olga())) {
            assertThat(web.get(other, "/me/feelings")).bodyText().contains("Nothing to set side by side yet");
        }
        assertThat(web.get(team.ada(), "/api/v1/conversations"))
                .bodyText()
                .doesNotContain("felt", "feeling", "unpleasant");
        assertThat(web.get(team.ada(), "/conversations.csv"))
                .bodyText()
                .doesNotContain("felt", "feeling", "unpleasant");
    }

    @Test
    void remembersOneTap() {
        var tapped = mvc.post()
                .uri("/feelings")
                .header("HX-Request", "true")
                .param("customer", ruiz.toString())
                .param("expected", "3")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(tapped)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"3\" aria-pressed=\"true\"")
                .doesNotContain("<html");
        assertThat(team.within(() -> feelings.expectedToday(team.bob(), ruiz))).contains(3);
        assertThat(team.within(() -> feelings.expectedToday(team.ada(), ruiz))).isEmpty();
    }

    private void pair(LocalDate day) {
        expectedOn(day, 3);
        felt(day, 1);
    }

    private void expectedOn(LocalDate day, int expected) {
        team.run(() -> repository.saveExpected(team.bob().id(), ruiz, day, expected));
    }

    private void felt(LocalDate day, int actual) {
        var talk = talk();
        team.run(() -> feelings.felt(team.bob(), ruiz, talk, day, actual));
    }

    private UUID talk() {
        return team.within(
                () -> conversations.log(team.bob(), NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Talked")));
    }

    private FearAndFact.Means means() {
        return team.within(() -> repository.findMeans(team.bob().id()));
    }
}
