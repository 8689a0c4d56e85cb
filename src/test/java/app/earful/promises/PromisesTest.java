package app.earful.promises;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
@Tag("database")
class PromisesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    Promises promises;

    @Autowired
    PromiseLists lists;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;

    @Autowired
    PromiseRepository repository;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void listsOpenOnesByDayAndThoseWithoutADayLast() {
        promise(team.bob(), "Some day", null);
        promise(team.bob(), "In March", LocalDate.of(2026, 3, 9));
        promise(team.bob(), "In January", LocalDate.of(2026, 1, 9));
        assertThat(walk(PromiseState.OPEN, 1)).containsExactly("In January", "In March", "Some day");
    }

    @Test
    void keepsReopensAndDrops() {
        var id = promise(team.bob(), "Send the part", null);
        team.run(() -> promises.keep(team.bob(), id));
        assertThat(state(id)).isEqualTo(PromiseState.KEPT);
        assertThat(walk(PromiseState.KEPT, 1)).containsExactly("Send the part");
        team.run(() -> promises.reopen(team.bob(), id));
        assertThat(state(id)).isEqualTo(PromiseState.OPEN);
        team.run(() -> promises.drop(team.bob(), id, "The part is no longer made"));
        assertThat(state(id)).isEqualTo(PromiseState.DROPPED);
        assertThat(walk(PromiseState.DROPPED, 1)).containsExactly("Send the part");
    }

    @Test
    void wantsAReasonForDropping() {
        var id = promise(team.bob(), "Send the part", null);
        assertThatThrownBy(() -> team.run(() -> promises.drop(team.bob(), id, " ")))
                .isInstanceOf(Invalid.class);
        assertThat(state(id)).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void letsMembersAnswerForTheirOwnAndLeadersForAll() {
        var id = promise(team.ada(), "Call the plant", null);
        assertThatThrownBy(() -> team.run(() -> promises.keep(team.bob(), id))).isInstanceOf(Refused.class);
        var bobs = promise(team.bob(), "Send the part", null);
        team.run(() -> promises.correct(
                team.ada(),
                bobs,
                "Send two parts",
                LocalDate.of(2026, 3, 9),
                team.ada().id()));
        assertThat(team.within(() -> promises.get(bobs)).ownerName()).isEqualTo("Ada Leader");
    }

    @Test
    void showsMembersTheirOwnAndLeadersEverybodys() {
        promise(team.bob(), "Send the part", null);
        promise(team.ada(), "Call the plant", null);
        assertThat(web.get(team.bob(), "/promises?owner=all"))
                .bodyText()
                .contains("Send the part")
                .doesNotContain("Call the plant");
        assertThat(web.get(team.ada(), "/promises"))
                .bodyText()
                .contains("Call the plant")
                .doesNotContain("Send the part");
        assertThat(web.get(team.ada(), "/promises?owner=all")).bodyText().contains("Call the plant", "Send the part");
        assertThat(web.get(team.rita(), "/promises")).bodyText().contains("Call the plant", "Send the part");
    }

    @Test
    void keepsAPromiseFromThePageAndFromAProgram() {
        var first = promise(team.bob(), "Send the part", null);
        assertThat(web.post(team.bob(), "/promises/" + first + "/keep")).hasStatus3xxRedirection();
        assertThat(state(first)).isEqualTo(PromiseState.KEPT);
        var second = promise(team.bob(), "Call the plant", null);
        assertThat(web.post(team.bob(), "/api/v1/promises/" + second + "/keep"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"kept\"");
        assertThat(web.get(
                        team.bob(),
                        "/api/v1/promises?state=kept&customer=" + ruiz + "&owner="
                                + team.bob().id()))
                .bodyText()
                .contains("Send the part", "Call the plant");
        assertThat(web.get(team.bob(), "/api/v1/promises")).bodyText().isEqualTo("{\"items\":[]}");
    }

    @Test
    void refusesAListThatCannotBeRead() {
        var foreign = Cursor.of("soon", UUID.randomUUID().toString());
        for (var query : List.of("?state=broken", "?cursor=" + foreign, "?limit=1000")) {
            assertThat(web.get(team.bob(), "/api/v1/promises" + query))
                    .as(query)
                    .hasStatus(422);
        }
    }

    @Test
    void aCorrectionKeepsWhatWasThere() {
        var id = promise(team.bob(), "A date for the stock view", null);
        var may = LocalDate.of(2027, 5, 1);
        team.run(() -> promises.correct(
                team.bob(), id, "A date for the stock view", null, team.bob().id()));
        assertThat(team.within(() -> repository.findEarlier(id))).isEmpty();
        team.run(() -> promises.correct(
                team.ada(), id, "The stock view itself", may, team.ada().id()));
        team.run(() -> promises.correct(
                team.ada(), id, "The stock view, for all", may, team.ada().id()));
        var earlier = team.within(() -> repository.findEarlier(id));
        assertThat(earlier)
                .extracting(EarlierPromise::what)
                .containsExactly("The stock view itself", "A date for the stock view");
        assertThat(earlier.get(1))
                .extracting(EarlierPromise::changedBy, EarlierPromise::ownerName)
                .containsExactly("Ada Leader", "Bob Member");
        assertThat(web.get(team.ada(), "/promises/" + id))
                .bodyText()
                .contains(
                        "Corrected by Ada Leader", "<q>A date for the stock view</q>", "<q>The stock view itself</q>");
    }

    @Test
    void opensAPromise() {
        var id = promise(team.bob(), "Send the part", LocalDate.of(2026, 1, 9));
        assertThat(web.get(team.bob(), "/promises/" + id))
                .bodyText()
                .contains("Send the part", "overdue", "Talleres Ruiz");
        assertThat(web.get(team.rita(), "/promises/" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/keep");
        assertThat(web.post(team.bob(), "/promises/" + id + "/drop")).hasStatus(422);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var id = promise(team.bob(), "Send the part", null);
        var ada = team.ada().id().toString();
        assertThat(correct(id, "Send both parts", "soon", ada))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Send both parts\"", "value=\"" + ada + "\" selected", "This is no date");
        assertThat(correct(id, "Send both parts", "", "nobody")).hasStatus(422);
        assertThat(correct(id, "x".repeat(2_001), "", ada))
                .hasStatus(422)
                .bodyText()
                .contains("letters fit");
        assertThat(team.within(() -> promises.get(id)).what()).isEqualTo("Send the part");
    }

    private MvcTestResult correct(UUID id, String what, String dueOn, String owner) {
        return mvc.post()
                .uri("/promises/" + id)
                .param("what", what)
                .param("dueOn", dueOn)
                .param("owner", owner)
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
    }

    private UUID promise(Member member, String what, @Nullable LocalDate dueOn) {
        team.run(() -> conversations.log(
                member,
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Talked")
                        .with(List.of(), List.of(new PromiseEntry(what, dueOn)))));
        return team.within(() -> lists.find(PromiseState.OPEN, null, ruiz, null, 50)).items().stream()
                .filter(promise -> promise.what().equals(what))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PromiseState state(UUID id) {
        return team.within(() -> promises.get(id)).state();
    }

    private List<String> walk(PromiseState state, int limit) {
        var all = new ArrayList<String>();
        @Nullable Cursor after = null;
        do {
            var from = after;
            var page = team.within(() -> lists.find(state, team.bob().id(), null, from, limit));
            page.items().forEach(promise -> all.add(promise.what()));
            after = Cursor.parse(page.next(), 2);
        } while (after != null);
        return all;
    }
}
