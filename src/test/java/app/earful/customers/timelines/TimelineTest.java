package app.earful.customers.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One timeline: what was said, and what was done to what we know. */
@EarfulTest
class TimelineTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    TimelineRepository timeline;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationRepository written;

    @Autowired
    Web web;

    Team team;
    UUID acme;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        acme = team.within(() -> customers.create(team.bob(), NewCustomer.company("Acme")));
    }

    @Test
    void tellsWhoLookedAfterThem() {
        lookedAfterBy(team.bob().id().toString());
        lookedAfterBy("nobody");
        assertThat(changes()).extracting(CustomerChange::kind).containsExactly("owner", "owner");
        assertThat(changes()).extracting(CustomerChange::who).containsOnly("Ada Leader");
        var page = web.get(team.rita(), "/customers/" + acme);
        assertThat(page).bodyText().contains("Now looked after by Bob Member", "Looked after by nobody from here on");
    }

    @Test
    void tellsOfTheArchive() {
        team.run(() -> customers.archive(team.ada(), acme));
        team.run(() -> customers.restore(team.olga(), acme));
        assertThat(changes()).extracting(CustomerChange::kind).containsExactlyInAnyOrder("archived", "restored");
        assertThat(changes()).extracting(CustomerChange::who).containsExactlyInAnyOrder("Olga Owner", "Ada Leader");
    }

    @Test
    void whatChangesNeitherIsNotTold() {
        lookedAfterBy(team.bob().id().toString());
        lookedAfterBy(team.bob().id().toString());
        team.run(() -> customers.rememberHeard(acme, new Heard(null, null, null, 2)));
        assertThat(changes()).hasSize(1);
    }

    @Test
    void tellsNothingThatWasDeleted() {
        var talk = NewConversation.of(acme, Channel.CALL, Outcome.TALKED, "A talk")
                .with(
                        List.of(new DotEntry(DotKind.PAIN, "Two weeks for a part")),
                        List.of(new PromiseEntry("The stock view", null)));
        var id = team.within(() -> conversations.log(team.bob(), talk));
        assertThat(page()).bodyText().contains("Two weeks for a part", "The stock view");
        var dots = team.within(() -> written.find(id)).orElseThrow().dots();
        team.run(() -> conversations.deleteDot(team.bob(), dots.getFirst().id()));
        assertThat(page()).bodyText().contains("The stock view").doesNotContain("Two weeks for a part");
        team.run(() -> conversations.delete(team.bob(), id));
        assertThat(page()).bodyText().doesNotContain("The stock view");
    }

    private MvcTestResult page() {
        return web.get(team.rita(), "/customers/" + acme);
    }

    @Test
    void anErasureTakesItAlong() {
        lookedAfterBy(team.bob().id().toString());
        team.run(() -> customers.erase(team.olga(), acme));
        assertThat(changes()).isEmpty();
    }

    private void lookedAfterBy(String owner) {
        var changed = web.post(team.ada(), "/customers/bulk", "id", acme.toString(), "newOwner", owner);
        assertThat(changed).hasStatus3xxRedirection();
    }

    private List<CustomerChange> changes() {
        return team.within(() -> timeline.find(acme, null, 20)).entries().stream()
                .map(CustomerChange.class::cast)
                .toList();
    }
}
