package app.earful.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class LastHeardTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    Team team;

    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void remembersWhenAndByWhomTheCustomerWasHeard() {
        log(talked("All well").at(MONDAY));
        assertThat(heard()).isEqualTo(new Heard(MONDAY, team.bob().id(), null, 0));
    }

    @Test
    void keepsTheLaterHearingWhenAnEarlierOneIsWrittenDownAfterwards() {
        log(talked("All well").at(MONDAY));
        log(talked("Forgot to note this").at(MONDAY.minus(Duration.ofDays(30))));
        assertThat(heard().lastHeardAt()).isEqualTo(MONDAY);
    }

    @Test
    void countsTriesSinceTheLastHearingAsAttemptsAndNotAsContact() {
        log(attempt(Outcome.NO_ANSWER).at(MONDAY.minus(Duration.ofDays(1))));
        log(talked("All well").at(MONDAY));
        log(attempt(Outcome.VOICEMAIL).at(MONDAY.plus(Duration.ofDays(1))));
        log(attempt(Outcome.LATER).at(MONDAY.plus(Duration.ofDays(2))));
        assertThat(heard()).isEqualTo(new Heard(MONDAY, team.bob().id(), MONDAY.plus(Duration.ofDays(2)), 2));
    }

    @Test
    void countsEveryOutcomeThatIsAnAttempt() {
        var attempts =
                List.of(Outcome.values()).stream().filter(Outcome::isAttempt).toList();
        attempts.forEach(outcome -> log(attempt(outcome).at(MONDAY)));
        assertThat(heard().attemptsSinceHeard()).isEqualTo(attempts.size());
    }

    @Test
    void takesANoteAmongOurselvesForNoContact() {
        log(NewConversation.of(ruiz, Channel.CALL, Outcome.INTERNAL_NOTE, "Check their invoices")
                .at(MONDAY));
        assertThat(heard()).isEqualTo(Heard.NEVER);
    }

    @Test
    void goesBackToTheEarlierHearingWhenTheLastIsDeletedAndForwardWhenItIsRestored() {
        log(talked("First").at(MONDAY));
        var second = log(talked("Second").at(MONDAY.plus(Duration.ofDays(7))));
        team.run(() -> conversations.delete(team.bob(), second));
        assertThat(heard().lastHeardAt()).isEqualTo(MONDAY);
        team.run(() -> conversations.restore(team.bob(), second));
        assertThat(heard().lastHeardAt()).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void goesBackToTheEarlierHearingWhenTheLastIsCorrectedToAnAttempt() {
        log(talked("First").at(MONDAY));
        var second = log(talked("Second").at(MONDAY.plus(Duration.ofDays(7))));
        team.run(() -> conversations.correct(team.bob(), second, 0, attempt(Outcome.VOICEMAIL)));
        assertThat(heard()).isEqualTo(new Heard(MONDAY, team.bob().id(), MONDAY.plus(Duration.ofDays(7)), 1));
    }

    private NewConversation talked(String note) {
        return NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, note);
    }

    private NewConversation attempt(Outcome outcome) {
        return NewConversation.of(ruiz, Channel.CALL, outcome, "");
    }

    private Heard heard() {
        return team.within(() -> customers.get(ruiz).heard());
    }

    private UUID log(NewConversation sent) {
        return team.within(() -> conversations.log(team.bob(), sent));
    }
}
