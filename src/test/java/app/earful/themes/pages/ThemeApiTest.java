package app.earful.themes.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import app.earful.themes.lists.ThemeSort;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EarfulTest
class ThemeApiTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    SettableTime time;

    @Autowired
    Web web;

    @Autowired
    JsonMapper json;

    Team team;
    UUID ruiz;
    UUID parts;

    @BeforeEach
    void prepare() {
        time.set(TODAY, ZoneId.of("Europe/Berlin"));
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz", "retail", 48_000_00, "EUR");
        parts = book.theme(team, "spare part delivery");
        book.say(team, ruiz, TODAY.minusDays(3), DotKind.COMPLAINT, "Two weeks for a part", parts, -0.8);
        book.say(team, ruiz, TODAY.minusDays(2), DotKind.WISH, "Stock, please", parts, -0.4);
    }

    @Test
    void listsThemesWithTheirNumbers() {
        var theme = read("/api/v1/themes?period=month").get("items").get(0);
        assertThat(theme.get("name").asString()).isEqualTo("spare part delivery");
        assertThat(theme.get("motion").asString()).isEqualTo("unsure");
        var counts = theme.get("counts");
        assertThat(counts.get("customers").asInt()).isEqualTo(1);
        assertThat(counts.get("value").asInt()).isEqualTo(48_000);
        assertThat(counts.get("currency").asString()).isEqualTo("EUR");
        assertThat(counts.get("sentiment").asDouble()).isBetween(-0.61, -0.59);
        assertThat(counts.get("kinds").get("wish").asInt()).isEqualTo(1);
    }

    @Test
    void givesThemesAsFiles() {
        book.theme(team, "never said");
        var rename = book.theme(team, "=cmd()");
        book.say(team, ruiz, TODAY.minusDays(1), DotKind.PAIN, "It hurts", rename, -0.2);
        assertThat(text("/themes.csv?period=month"))
                .startsWith("\uFEFFname,group,customers,dots,value,currency,")
                .contains("spare part delivery,,1,2,48000.00,EUR,1,0,-0.60,", "'=cmd(),,1,1,")
                .doesNotContain("never said");
        var lines = text("/api/v1/themes.jsonl").lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).map(line -> json.readTree(line).get("id").asString()).contains(parts.toString());
        assertThat(web.get(team.rita(), "/themes.csv?period=decade")).hasStatus(422);
    }

    private String text(String address) {
        var answer = web.get(team.rita(), address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void givesEachThemeOnceOverAllPages() {
        for (var at = 0; at < 6; at++) {
            var theme = book.theme(team, "theme " + at);
            for (var time = 0; time <= at / 2; time++) {
                book.say(team, ruiz, TODAY.minusDays(time), DotKind.PAIN, "Said " + time, theme, -0.1);
            }
        }
        for (var sort : ThemeSort.values()) {
            var found = new ArrayList<String>();
            var address = "/api/v1/themes?limit=3&sort=" + sort.word();
            var page = read(address);
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            while (page.has("next")) {
                page = read(address + "&cursor=" + page.get("next").asString());
                page.get("items").forEach(item -> found.add(item.get("id").asString()));
            }
            assertThat(found).as("%s", sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void givesOneThemeWithAllThereIsToKnow() {
        var theme = read("/api/v1/themes/" + parts);
        assertThat(theme.get("counts").get("ever").get("dots").asInt()).isEqualTo(2);
        assertThat(theme.get("weeks").size()).isEqualTo(26);
        assertThat(theme.get("first").get("words").asString()).isEqualTo("Two weeks for a part");
        assertThat(theme.get("segments").get(0).get("share").get("of").asInt()).isEqualTo(1);
        var quotes = read("/api/v1/themes/" + parts + "/quotes").get("items").get(0);
        assertThat(quotes.get("dots").asInt()).isEqualTo(2);
        assertThat(quotes.get("quotes").get(0).get("words").asString()).isEqualTo("Stock, please");
    }

    @Test
    void givesEarlySignsWithTheirEvidence() {
        book.sign(team, parts, TODAY.minusDays(1), 7, 31, 4, 260);
        var sign = read("/api/v1/themes/signs").get(0);
        assertThat(sign.get("recent").get("count").asInt()).isEqualTo(7);
        assertThat(sign.get("chance").asDouble()).isEqualTo(0.0005);
        assertThat(sign.get("quotes").size()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeRead() {
        for (var query : new String[] {"sort=size", "period=day", "state=gone", "limit=0", "cursor=abc"}) {
            assertThat(web.get(team.rita(), "/api/v1/themes?" + query))
                    .as(query)
                    .hasStatus(422);
        }
    }

    private JsonNode read(String address) {
        return json.readTree(web.read(team.rita(), address));
    }
}
