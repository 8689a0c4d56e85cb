package app.earful.dots;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.conversations.DotKind;
import app.earful.platform.web.Flash;
import app.earful.themes.ThemeBook;
import app.earful.workspaces.Member;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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

    @AfterEach
    void back() {
        time.reset();
    }

    @Test
    void aDotIsTakenOutOfItsThemeOnThePageOfDotsAndPutBack() {
        assertThat(read("/dots")).contains(">spare parts</a>");
        var left = post(team.bob(), "/dots/" + dot + "/theme");
        assertThat(left).hasRedirectedUrl("/dots");
        assertThat(read("/dots")).doesNotContain(">spare parts</a>");
        assertThat(post(team.bob(), undo(left))).hasRedirectedUrl("/dots");
        assertThat(read("/dots")).contains(">spare parts</a>");
    }

    @Test
    void aDotIsPutIntoAThemeFromItsConversationAndTakenBack() {
        var alone = book.say(team, ruiz, TODAY, DotKind.COMPLAINT, "The bill was wrong");
        var conversation = conversation(alone);
        assertThat(get(team.bob(), conversation + "/dots"))
                .hasStatusOk()
                .bodyText()
                .contains("The bill was wrong", "put into a theme", "<html")
                .doesNotContain("Two weeks");
        assertThat(get(team.bob(), "/dots/" + alone + "/theme"))
                .bodyText()
                .contains("It belongs to", ">wrong invoices</option>");
        var joined =
                post(team.bob(), "/dots/" + alone + "/theme", "theme", invoices.toString(), "back", "conversation");
        assertThat(joined).hasRedirectedUrl(conversation);
        assertThat(read("/themes/" + invoices)).contains("The bill was wrong", "1 customer says it");
        assertThat(post(team.bob(), undo(joined))).hasRedirectedUrl(conversation);
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
        assertThat(post(team.rita(), "/dots/" + dot + "/theme")).hasStatus(403);
        assertThat(post(team.bob(), "/dots/" + dot + "/theme", "theme", "")).hasStatus(422);
        var byAda = post(team.ada(), "/dots/" + dot + "/theme");
        assertThat(post(team.bob(), undo(byAda))).hasStatus(403);
    }

    @Test
    void whatAPersonSaysOfAFeelingCountsEverywhere() {
        assertThat(read("/dots?sentiment=good")).contains("Two weeks", "sounds happy");
        feel("bad");
        assertThat(read("/dots?sentiment=bad")).contains("Two weeks", "unhappy, says Bob Member");
        assertThat(read("/dots?sentiment=good")).doesNotContain("Two weeks");
        assertThat(get(team.rita(), "/api/v1/themes/" + parts))
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
        assertThat(send(team.bob(), HttpMethod.POST, "/api/v1/dots/" + dot + "/feeling", "{\"feeling\":\"bad\"}"))
                .hasStatus(403);
    }

    @Test
    void programsPutADotRight() {
        var address = "/api/v1/dots/" + dot;
        assertThat(send(team.bob(), HttpMethod.PATCH, address, "{\"kind\":\"complaint\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"kind\":\"complaint\"", "Two weeks for a part");
        assertThat(send(team.bob(), HttpMethod.POST, address + "/feeling", "{\"feeling\":\"bad\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"feeling\":\"bad\"", "\"feelingSaidBy\":{");
        assertThat(send(team.bob(), HttpMethod.POST, address + "/feeling", "{\"feeling\":\"angry\"}"))
                .hasStatus(422);
        assertThat(read("/dots.csv")).contains(",-1.0,bad,Bob Member,");
        assertThat(send(team.bob(), HttpMethod.DELETE, address + "/feeling", "{}"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("feelingSaidBy");
        assertThat(send(team.bob(), HttpMethod.DELETE, address, "{}")).hasStatus(204);
        assertThat(get(team.rita(), address)).hasStatus(404);
        assertThat(send(team.bob(), HttpMethod.POST, address + "/restore", "{}"))
                .hasStatusOk();
    }

    private void feel(String feeling) {
        assertThat(post(team.bob(), "/dots/" + dot, "kind", "pain", "words", words(), "feeling", feeling))
                .hasStatus3xxRedirection();
    }

    private String words() {
        return assertThat(get(team.rita(), "/api/v1/dots/" + dot))
                .bodyText()
                .actual()
                .replaceAll("(?s).*\"words\":\"([^\"]*)\".*", "$1");
    }

    private String conversation(UUID id) {
        return assertThat(get(team.rita(), "/api/v1/dots/" + id))
                .bodyText()
                .actual()
                .replaceAll("(?s).*\"conversation\":\"([^\"]*)\".*", "/conversations/$1");
    }

    private static String undo(MvcTestResult result) {
        var flash = (Flash)
                Objects.requireNonNull(result.getMvcResult().getFlashMap().get("flash"));
        return Objects.requireNonNull(flash.undo());
    }

    private String read(String address) {
        return assertThat(get(team.rita(), address)).hasStatusOk().bodyText().actual();
    }

    private MvcTestResult get(Member member, String address) {
        return mvc.get().uri(URI.create(address)).with(as(member)).exchange();
    }

    private MvcTestResult post(Member member, String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).with(as(member)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(Member member, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .with(as(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
