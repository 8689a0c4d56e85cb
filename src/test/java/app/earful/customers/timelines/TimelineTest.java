package app.earful.customers.timelines;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
    MockMvcTester mvc;

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
        var page = mvc.get().uri("/customers/" + acme).with(as(team.rita())).exchange();
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
    void anErasureTakesItAlong() {
        lookedAfterBy(team.bob().id().toString());
        team.run(() -> customers.erase(team.olga(), acme));
        assertThat(changes()).isEmpty();
    }

    private void lookedAfterBy(String owner) {
        var changed = mvc.post()
                .uri("/customers/bulk")
                .with(as(team.ada()))
                .with(csrf())
                .param("id", acme.toString())
                .param("newOwner", owner)
                .exchange();
        assertThat(changed).hasStatus3xxRedirection();
    }

    private List<CustomerChange> changes() {
        return team.within(() -> timeline.find(acme, null, 20)).entries().stream()
                .map(CustomerChange.class::cast)
                .toList();
    }
}
