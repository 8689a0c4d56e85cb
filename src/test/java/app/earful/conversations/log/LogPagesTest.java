package app.earful.conversations.log;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class LogPagesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

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
    void showsOnlyRowsToAScriptAndTheWholePageToAReader() {
        log("Waited two weeks");
        assertThat(web.get(team.rita(), "/conversations?q=waited")).bodyText().contains("<html", "Waited two weeks");
        var part = mvc.get()
                .uri("/conversations")
                .header("HX-Request", "true")
                .with(as(team.rita()))
                .exchange();
        assertThat(part).bodyText().contains("Waited two weeks").doesNotContain("<html");
    }

    @Test
    void streamsTheLogAsAFile() {
        log("=cmd()");
        var started = web.get(team.rita(), "/conversations.csv");
        assertThat(started).hasStatusOk().bodyText().contains("happened_at,customer", "'=cmd()", "Talleres Ruiz");
        assertThat(web.get(team.rita(), "/api/v1/conversations.csv?q=nothing"))
                .bodyText()
                .doesNotContain("Ruiz");
    }

    @Test
    void givesAConversationALineAsTheApiDoes() {
        var first = log("Waited two weeks");
        var second = log("=cmd()");
        var lines = web.read(team.rita(), "/conversations.jsonl").split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).contains(second.toString(), "\"note\":\"=cmd()\"");
        assertThat(web.get(team.rita(), "/api/v1/conversations/" + first))
                .bodyText()
                .isEqualTo(lines[1]);
        assertThat(web.get(team.rita(), "/api/v1/conversations.jsonl?channel=email"))
                .bodyText()
                .isEmpty();
    }

    private UUID log(String note) {
        return team.within(
                () -> conversations.log(team.bob(), NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, note)));
    }
}
