package app.earful.dots;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What people say of a dot where it stands: to which theme it belongs, and how it feels. */
@EarfulTest
@Tag("database")
class SaidOfDotsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    SettableTime time;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;
    UUID parts;
    UUID invoices;
    UUID dot;

    @BeforeEach
    void prepare() {
        time.set(TODAY, ZoneId.of("Europe/Berlin"));
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz");
        parts = book.theme(team, "spare parts");
        invoices = book.theme(team, "wrong invoices");
        dot = book.say(team, ruiz, TODAY, DotKind.PAIN, "Two weeks for a part", parts, 0.4);
    }

    @Test
    void aDotIsTakenOutOfItsThemeOnThePageOfDotsAndPutBack() {
        assertThat(read("/dots")).contains(">spare parts</a>");
        var left = web.post(team.bob(), "/dots/" + dot + "/theme");
        assertThat(left).hasRedirectedUrl("/dots");
        assertThat(read("/dots")).doesNotContain(">spare parts</a>");
        assertThat(web.undo(team.bob(), left)).hasRedirectedUrl("/dots");
        assertThat(read("/dots")).contains(">spare parts</a>");
    }

    @Test
    void aDotIsPutIntoAThemeFromItsConversationAndTakenBack() {
        var alone = book.say(team, ruiz, TODAY, DotKind.COMPLAINT, "The bill was wrong");
        var conversation = conversation(alone);
        assertThat(web.get(team.bob(), conversation + "/dots"))
                .hasStatusOk()
                .bodyText()
                .contains("The bill was wrong", "put into a theme", "<html")
                .doesNotContain("Two weeks");
        assertThat(web.get(team.bob(), "/dots/" + alone + "/theme"))
                .bodyText()
                .contains("It belongs to", ">wrong invoices</option>");
        var joined =
                web.post(team.bob(), "/dots/" + alone + "/theme", "theme", invoices.toString(), "back", "conversation");
        assertThat(joined).hasRedirectedUrl(conversation);
        assertThat(read("/themes/" + invoices)).contains("The bill was wrong", "1 customer says it");
        assertThat(web.undo(team.bob(), joined)).hasRedirectedUrl(conversation);
        assertThat(read("/themes/" + invoices)).doesNotContain("The bill was wrong");
    }

    @Test
    void whereAScriptAsksTheRowAnswersWithItsUndo() {
        var answer = mvc.post()
                .uri("/dots/" + dot + "/theme")
                .header("HX-Request", "true")
                .with(as(team.bob()))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("It is not in “spare parts” any more.", "/theme/undo?decision=", "put into a theme")
                .doesNotContain("<html");
    }

    @Test
    void readersPlaceNothingAndNobodyWithoutATheme() {
        assertThat(read("/dots")).doesNotContain("does not belong");
        assertThat(web.post(team.rita(), "/dots/" + dot + "/theme")).hasStatus(403);
        assertThat(web.post(team.bob(), "/dots/" + dot + "/theme", "theme", "")).hasStatus(422);
        var byAda = web.post(team.ada(), "/dots/" + dot + "/theme");
        assertThat(web.undo(team.bob(), byAda)).hasStatus(403);
    }

    @Test
    void whatAPersonSaysOfAFeelingCountsEverywhere() {
        assertThat(read("/dots?sentiment=good")).contains("Two weeks", "sounds happy");
        feel("bad");
        assertThat(read("/dots?sentiment=bad")).contains("Two weeks", "unhappy, says Bob Member");
        assertThat(read("/dots?sentiment=good")).doesNotContain("Two weeks");
        assertThat(web.get(team.rita(), "/api/v1/themes/" + parts))
                .bodyJson()
                .extractingPath("$.counts.month.sentiment")
                .isEqualTo(-1.0);
    }

    @Test
    void theProgramReadsAgainAndThePersonStaysRight() {
        feel("neutral");
        book.change(team, """
                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance,
                    read_at)
                values (current_workspace(), :dot, 'en', 'pain', 0.9, 0.9, 0.9, now())
                on conflict (workspace_id, dot_id) do update set read_sentiment = excluded.read_sentiment
                """, "dot", dot);
        assertThat(read("/dots?sentiment=neutral")).contains("neither happy nor unhappy, says Bob Member");
        feel("");
        assertThat(read("/dots?sentiment=good")).contains("sounds happy").doesNotContain("says Bob");
        assertThat(read("/api/v1/dots/" + dot)).contains("\"sentiment\":0.9");
    }

    @Test
    void whatNobodyHasReadYetCanBeSaid() {
        dot = book.say(team, ruiz, TODAY, DotKind.OTHER, "Nobody has read this");
        feel("bad");
        assertThat(read("/dots?sentiment=bad")).contains("Nobody has read this");
        book.change(team, """
                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance,
                    read_at)
                values (current_workspace(), :dot, 'en', 'other', 0.9, 0.9, 0.9, now())
                """, "dot", dot);
        assertThat(read("/dots?sentiment=bad")).contains("Nobody has read this");
    }

    @Test
    void onlyWhoWasThereSaysHowItFeels() {
        book.change(
                team,
                "update conversations set logged_by = :ada",
                "ada",
                team.ada().id());
        book.change(
                team,
                "update conversation_members set member_id = :ada",
                "ada",
                team.ada().id());
        assertThat(web.send(team.bob(), HttpMethod.POST, "/api/v1/dots/" + dot + "/feeling", "{\"feeling\":\"bad\"}"))
                .hasStatus(403);
    }

    @Test
    void programsPutADotRight() {
        var address = "/api/v1/dots/" + dot;
        assertThat(web.send(team.bob(), HttpMethod.PATCH, address, "{\"kind\":\"complaint\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"kind\":\"complaint\"", "Two weeks for a part");
        assertThat(web.send(team.bob(), HttpMethod.POST, address + "/feeling", "{\"feeling\":\"bad\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"feeling\":\"bad\"", "\"feelingSaidBy\":{");
        assertThat(web.send(team.bob(), HttpMethod.POST, address + "/feeling", "{\"feeling\":\"angry\"}"))
                .hasStatus(422);
        assertThat(read("/dots.csv")).contains(",-1.000,bad,Bob Member,");
        assertThat(web.send(team.bob(), HttpMethod.DELETE, address + "/feeling", "{}"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("feelingSaidBy");
        assertThat(web.send(team.bob(), HttpMethod.DELETE, address, "{}")).hasStatus(204);
        assertThat(web.get(team.rita(), address)).hasStatus(404);
        assertThat(web.send(team.bob(), HttpMethod.POST, address + "/restore", "{}"))
                .hasStatusOk();
    }

    private void feel(String feeling) {
        assertThat(web.post(team.bob(), "/dots/" + dot, "kind", "pain", "words", words(), "feeling", feeling))
                .hasStatus3xxRedirection();
    }

    private String words() {
        return assertThat(web.get(team.rita(), "/api/v1/dots/" + dot))
                .bodyText()
                .actual()
                .replaceAll("(?s).*\"words\":\"([^\"]*)\".*", "$1");
    }

    private String conversation(UUID id) {
        return assertThat(web.get(team.rita(), "/api/v1/dots/" + id))
                .bodyText()
                .actual()
                .replaceAll("(?s).*\"conversation\":\"([^\"]*)\".*", "/conversations/$1");
    }

    private String read(String address) {
        return web.read(team.rita(), address);
    }
}
