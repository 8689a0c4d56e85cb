package app.earful.conversations.history;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class ConversationPagesTest {
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
    void showsTheHistoryOfACorrection() {
        var id = log("Waited two weeks");
        var form = mvc.post()
                .uri("/conversations/" + id)
                .param("version", "0")
                .param("customer", ruiz.toString())
                .param("channel", "call")
                .param("outcome", "talked")
                .param("note", "Waited three weeks")
                .with(as(team.bob()))
                .with(csrf());
        assertThat(form.exchange()).hasStatus3xxRedirection();
        assertThat(web.get(team.ada(), "/conversations/" + id))
                .bodyText()
                .contains("Waited three weeks", "Corrected by Bob Member", "Waited two weeks");
        assertThat(form.exchange()).hasStatus(409);
    }

    @Test
    void deletesAndBringsBack() {
        var id = log("Waited two weeks");
        assertThat(web.post(team.bob(), "/conversations/" + id + "/delete")).hasStatus3xxRedirection();
        assertThat(web.get(team.bob(), "/conversations")).bodyText().doesNotContain("Waited two weeks");
        assertThat(web.post(team.bob(), "/conversations/" + id + "/restore")).hasStatus3xxRedirection();
        assertThat(web.get(team.bob(), "/conversations")).bodyText().contains("Waited two weeks");
    }

    private UUID log(String note) {
        return team.within(
                () -> conversations.log(team.bob(), NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, note)));
    }
}
