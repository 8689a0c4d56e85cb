package app.earful.themes.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EarfulTest
@Tag("database")
class ThemeDecisionPagesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    InstantSource time;

    @Autowired
    Web web;

    @Autowired
    JsonMapper json;

    Team team;
    UUID parts;
    UUID delivery;
    UUID first;
    UUID second;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        parts = book.theme(team, "spare part delivery");
        delivery = book.theme(team, "slow delivery");
        first = say("Talleres Ruiz", "Two weeks for a part", parts);
        second = say("Weber Bau", "No part again", parts);
        say("Bäckerei Özdemir", "Late once more", delivery);
    }

    private UUID say(String customer, String words, UUID theme) {
        var today = time.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
        return book.say(team, book.customer(team, customer), today, DotKind.PAIN, words, theme, -0.4);
    }

    @Test
    void aNewNameIsShownAndTakenBack() {
        var renamed = web.post(team.ada(), "/themes/" + parts + "/rename", "name", "Parts come late");
        assertThat(flash(renamed)).isEqualTo("theme.renamed");
        assertThat(read("/themes/" + parts)).contains("Parts come late", "found as “spare part delivery”");
        web.undo(team.ada(), renamed);
        assertThat(read("/themes/" + parts)).doesNotContain("found as").contains("undone by Ada Leader");
    }

    @Test
    void aNameThatIsNoneIsSaidBesideTheField() {
        assertThat(web.post(team.ada(), "/themes/" + parts + "/rename", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"");
        assertThat(read("/themes/" + parts)).contains("spare part delivery");
    }

    @Test
    void mergedThemesShowAllTheirWordsAtOnceAndPartAgain() {
        var merged = web.post(team.ada(), "/themes/" + parts + "/merge", "into", delivery.toString());
        assertThat(merged).hasRedirectedUrl("/themes/" + delivery);
        assertThat(read("/themes/" + delivery))
                .contains("3 customers say it", "Two weeks for a part", "Late once more");
        assertThat(read("/themes/" + parts)).contains("It lives on in");
        assertThat(read("/themes")).doesNotContain(parts.toString());
        web.undo(team.ada(), merged);
        assertThat(read("/themes/" + parts)).contains("2 customers say it");
        assertThat(read("/themes/" + delivery)).contains("1 customer says it");
    }

    @Test
    void tickedWordsBecomeAThemeOfTheirOwn() {
        var split = web.post(
                team.ada(), "/themes/" + parts + "/split", "dots", first.toString(), "partName", "Two weeks is long");
        var part = String.valueOf(split.getResponse().getRedirectedUrl());
        assertThat(read(part))
                .contains("Two weeks is long", "Two weeks for a part")
                .doesNotContain("No part again");
        assertThat(read("/themes/" + parts)).contains("No part again", "1 customer says it");
    }

    @Test
    void nothingTickedIsSaidBesideTheTicks() {
        assertThat(web.post(team.ada(), "/themes/" + parts + "/split", "partName", "Empty"))
                .hasStatus(422)
                .bodyText()
                .contains("Tick at least one quote.");
    }

    @Test
    void pinnedThemesStandOnTopAndIgnoredOnesApart() {
        web.post(team.ada(), "/themes/" + delivery + "/pin");
        assertThat(read("/themes")).containsSubsequence("Pinned", "slow delivery", "spare part delivery");
        var ignored = web.post(team.ada(), "/themes/" + delivery + "/ignore");
        assertThat(read("/themes")).doesNotContain("slow delivery");
        assertThat(read("/themes?state=ignored")).contains("slow delivery");
        web.undo(team.ada(), ignored);
        assertThat(read("/themes")).contains("slow delivery");
    }

    @Test
    void aMemberSaysThatADotDoesNotBelongAndTakesItBack() {
        var excluded = web.post(team.bob(), "/themes/" + parts + "/exclude", "dot", first.toString());
        assertThat(read("/themes/" + parts)).contains("1 customer says it").doesNotContain("Two weeks for a part");
        web.undo(team.bob(), excluded);
        assertThat(read("/themes/" + parts)).contains("2 customers say it", "Two weeks for a part");
    }

    @Test
    void aMemberTakesNothingBackThatOthersDecided() {
        var excluded = web.post(team.ada(), "/themes/" + parts + "/exclude", "dot", first.toString());
        assertThat(web.undo(team.bob(), excluded)).hasStatus(403);
        assertThat(web.post(team.rita(), "/themes/" + parts + "/exclude", "dot", second.toString()))
                .hasStatus(403);
        assertThat(web.post(team.bob(), "/themes/" + parts + "/pin")).hasStatus(403);
        assertThat(read("/themes/" + parts))
                .doesNotContain("Two weeks for a part")
                .contains("No part again");
    }

    @Test
    void programsDecideAndTakeBack() {
        var merged = send("/api/v1/themes/" + parts + "/merge", "{\"into\":\"" + delivery + "\"}", 200);
        assertThat(merged.get("what").asString()).isEqualTo("merge");
        assertThat(merged.get("other").asString()).isEqualTo(delivery.toString());
        var undone = send("/api/v1/themes/decisions/" + merged.get("id").asString() + "/undo", "{}", 200);
        assertThat(undone.has("undoneAt")).isTrue();
        send("/api/v1/themes/" + parts + "/merge", "{}", 422);
        send("/api/v1/themes/" + parts + "/merge", "{\"into\":\"" + parts + "\"}", 422);
        var named = send("/api/v1/themes/" + parts + "/rename", "{\"name\":\"Parts\"}", 200);
        assertThat(named.get("newName").asString()).isEqualTo("Parts");
        send("/api/v1/themes/" + parts + "/unpin", "", 204);
        var split = send("/api/v1/themes/" + parts + "/split", "{\"dots\":[\"" + first + "\"]}", 200);
        assertThat(split.get("dots").asInt()).isEqualTo(1);
        assertThat(read("/api/v1/themes/" + parts)).contains("\"decisions\":[{", "split", "rename", "merge");
    }

    private static String flash(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("flash"))
                .replaceAll("Flash\\[key=([^,]*).*", "$1");
    }

    private String read(String address) {
        return web.read(team.rita(), address);
    }

    private JsonNode send(String address, String body, int status) {
        var result = web.send(team.ada(), HttpMethod.POST, address, body);
        assertThat(result).as(address).hasStatus(status);
        return status == 204
                ? json.createObjectNode()
                : json.readTree(assertThat(result).bodyText().actual());
    }
}
