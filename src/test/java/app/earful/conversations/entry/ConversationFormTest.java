package app.earful.conversations.entry;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Dot;
import app.earful.conversations.Promise;
import app.earful.conversations.StartedBy;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class ConversationFormTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    ConversationRepository repository;

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
    void offersTheFormWithAKeyOfItsOwn() {
        var first = web.get(team.bob(), "/conversations/new?customer=" + ruiz);
        var second = web.get(team.bob(), "/conversations/new?customer=" + ruiz);
        assertThat(first).hasStatusOk().bodyText().contains("Talleres Ruiz", "name=\"outcome\"", "value=\"no_answer\"");
        assertThat(clientKey(first)).isNotEqualTo(clientKey(second));
    }

    @Test
    void suggestsDotsWhileTheNoteIsTyped() {
        var suggested = suggested(
                "Met in the yard at ten. They waited two weeks for the spare part and nobody called back."
                        + " It would be great if you delivered on Saturdays.",
                "");
        assertThat(suggested)
                .hasStatusOk()
                .bodyText()
                .contains("data-suggested=\"complaint\"", "They waited two weeks", "data-suggested=\"wish\"")
                .doesNotContain("Met in the yard", "<html");
    }

    @Test
    void doesNotSuggestWhatIsADotAlready() {
        var wish = "It would be great if you delivered on Saturdays";
        assertThat(suggested(wish, "")).bodyText().contains(wish);
        assertThat(suggested(wish, wish)).hasStatusOk().bodyText().doesNotContain(wish);
    }

    @Test
    void savesAnAttemptWithNothingButTheOutcome() {
        var saved = mvc.post()
                .uri("/conversations")
                .param("clientKey", UUID.randomUUID().toString())
                .param("customer", ruiz.toString())
                .param("channel", "call")
                .param("outcome", "no_answer")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(saved).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/customers/" + ruiz);
        assertThat(team.within(() -> customers.get(ruiz).heard()).attemptsSinceHeard())
                .isEqualTo(1);
    }

    @Test
    void savesEverythingTheFormHolds() {
        mvc.post()
                .uri("/conversations")
                .param("clientKey", UUID.randomUUID().toString())
                .param("customer", ruiz.toString())
                .param("channel", "coffee")
                .param("outcome", "talked")
                .param("startedBy", "they")
                .param("score", "4")
                .param("note", "Waited two weeks")
                .param("happenedAt", "2026-03-02T11:00")
                .param("nextIn", "P1M")
                .param("members", team.bob().id().toString(), team.ada().id().toString())
                .param("dotId", "", "", "")
                .param("dotKind", "complaint", "wish", "other")
                .param("dotWords", "Two weeks for a part", "", "Nice people")
                .param("promiseId", "")
                .param("promiseWhat", "Send the part")
                .param("promiseDueOn", "2026-03-09")
                .param("promiseOwner", team.ada().id().toString())
                .param("felt", "1")
                .param("back", "today")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        var logged = onlyOne();
        assertThat(logged.channel()).isEqualTo(Channel.COFFEE);
        assertThat(logged.startedBy()).isEqualTo(StartedBy.THEY);
        assertThat(logged.score()).isEqualTo(4);
        assertThat(logged.happenedAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(logged.nextOn()).isEqualTo("2026-04-02");
        assertThat(logged.members()).hasSize(2);
        assertThat(logged.dots()).extracting(Dot::words).containsExactly("Two weeks for a part", "Nice people");
        assertThat(logged.promises())
                .extracting(Promise::ownerId)
                .containsExactly(team.ada().id());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var refused = mvc.post()
                .uri("/conversations")
                .param("clientKey", UUID.randomUUID().toString())
                .param("customer", ruiz.toString())
                .param("channel", "call")
                .param("note", "Typed on a phone")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("Choose how it went", "Typed on a phone");
    }

    @Test
    void refusesACustomerThereIsNot() {
        for (var customer : List.of("", "nobody", UUID.randomUUID().toString())) {
            var refused = mvc.post()
                    .uri("/conversations")
                    .param("customer", customer)
                    .param("channel", "call")
                    .param("outcome", "no_answer")
                    .with(as(team.bob()))
                    .with(csrf())
                    .exchange();
            assertThat(refused).as(customer).hasStatus(422);
        }
    }

    @Test
    void tellsAScriptWhereToGoInsteadOfRedirectingIt() {
        var saved = mvc.post()
                .uri("/conversations")
                .header("HX-Request", "true")
                .param("clientKey", UUID.randomUUID().toString())
                .param("customer", ruiz.toString())
                .param("channel", "call")
                .param("outcome", "voicemail")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(saved).hasStatus(204).hasHeader("HX-Redirect", "/customers/" + ruiz);
    }

    @Test
    void findsACustomerToWriteAboutOrMakesOne() {
        assertThat(web.get(team.bob(), "/conversations/new?q=tall"))
                .bodyText()
                .contains("Talleres Ruiz", ruiz.toString());
        assertThat(web.get(team.bob(), "/conversations/new?q=Bodegas"))
                .bodyText()
                .contains("New company");
        for (var typed : List.of("ruiz", "Taleres", "Taleres+Ruiz")) {
            assertThat(web.get(team.bob(), "/conversations/new?q=" + typed.replace(" ", "%20")))
                    .as(typed)
                    .bodyText()
                    .contains("Talleres Ruiz");
        }
        var made = mvc.post()
                .uri("/conversations/customers")
                .param("name", "Bodegas Mora")
                .param("kind", "company")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus3xxRedirection().redirectedUrl().startsWith("/conversations/new?customer=");
    }

    @Test
    void aCustomerMadeOnTheWayIsCheckedLikeAnyOther() {
        for (var name : List.of(" ", "x".repeat(201), "\u200b")) {
            assertThat(mvc.post()
                            .uri("/conversations/customers")
                            .param("name", name)
                            .with(as(team.bob()))
                            .with(csrf()))
                    .hasStatus(422);
        }
    }

    @Test
    void offersAfterwardsWhatWasNotKeptWhileTyping() {
        var note = "They waited two weeks for the spare part and nobody called back.";
        var saved = log(note, "");
        assertThat(web.follow(team.bob(), saved)).bodyText().contains("No dot of it is kept yet", "Open it");
        var address = "/conversations/" + onlyOne().id();
        assertThat(web.get(team.bob(), address)).bodyText().contains("hx-get=\"" + address + "/suggestions\"");
        assertThat(web.get(team.bob(), address + "/suggestions"))
                .bodyText()
                .contains("action=\"" + address + "/dots\"", "name=\"kind\" value=\"complaint\"", note)
                .doesNotContain("<html");
        web.post(team.bob(), address + "/dots", "kind", "complaint", "words", note);
        assertThat(web.get(team.bob(), address + "/suggestions")).bodyText().doesNotContain("They waited");
        assertThat(web.get(team.rita(), address + "/suggestions")).hasStatus(403);
    }

    @Test
    void doesNotAskForDotsWhereNoneAreToBeFound() {
        for (var saved : List.of(log("Met in the yard at ten.", ""), log("They waited two weeks.", "Two weeks"))) {
            assertThat(web.follow(team.bob(), saved))
                    .bodyText()
                    .contains("Saved: heard.")
                    .doesNotContain("No dot of it is kept yet");
        }
    }

    private MvcTestResult log(String note, String dot) {
        return web.post(
                team.bob(),
                "/conversations",
                "clientKey",
                UUID.randomUUID().toString(),
                "customer",
                ruiz.toString(),
                "channel",
                "call",
                "outcome",
                "talked",
                "startedBy",
                "we",
                "note",
                note,
                "dotId",
                "",
                "dotKind",
                dot.isEmpty() ? "" : "complaint",
                "dotWords",
                dot);
    }

    @Test
    void refusesReaders() {
        assertThat(web.get(team.rita(), "/conversations/new?customer=" + ruiz)).hasStatus(403);
    }

    private Conversation onlyOne() {
        var body = new String(
                web.get(team.bob(), "/api/v1/conversations").getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        var id = UUID.fromString(body.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1"));
        return team.within(() -> repository.find(id).orElseThrow());
    }

    private MvcTestResult suggested(String note, String dot) {
        return mvc.post()
                .uri("/conversations/suggestions")
                .param("note", note)
                .param("dotWords", dot)
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
    }

    private static String clientKey(MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("(?s).*name=\"clientKey\" value=\"([0-9a-f-]{36})\".*", "$1");
    }
}
