package app.earful.competitors;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class CompetitorApiTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    Competitors competitors;

    @Autowired
    InstantSource time;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz");
    }

    @Test
    void walksThroughQuotesPageByPage() {
        var id = create("Castellan");
        for (var i = 0; i < 5; i++) {
            hear("Castellan number " + i);
        }
        var first = web.get(team.rita(), "/api/v1/competitors/" + id + "/dots?limit=3");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(3);
        var next = assertThat(first).bodyText().actual().replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(web.get(team.rita(), "/api/v1/competitors/" + id + "/dots?limit=3&cursor=" + next))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void isKeptByPrograms() {
        assertThat(send(HttpMethod.POST, "", "{\"name\":\"Castellan\",\"spellings\":[\"the blue one\"]}"))
                .hasStatus(201);
        assertThat(web.get(team.rita(), "/api/v1/competitors"))
                .bodyJson()
                .extractingPath("$.items[0].spellings")
                .asArray()
                .containsExactly("Castellan", "the blue one");
    }

    @Test
    void programsDoWhatThePageDoes() {
        var castellan = create("Castellan");
        var group = create("Castellan Group");
        hear("Castellan Group took over the blue one");
        assertThat(send(
                        HttpMethod.PATCH,
                        "/" + castellan,
                        "{\"name\":\"Castellan SE\",\"spellings\":[\"CASTELLAN\",\"the blue one\"]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.spellings")
                .asArray()
                .containsExactly("Castellan", "the blue one");
        assertThat(send(HttpMethod.PATCH, "/" + castellan, "{\"spellings\":[\"Castellan Group\"]}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, "/" + group + "/merge", "{\"into\":\"%s\"}".formatted(castellan)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.customers.dots")
                .isEqualTo(1);
        assertThat(web.get(team.rita(), "/api/v1/competitors/" + group))
                .bodyJson()
                .extractingPath("$.mergedInto")
                .isEqualTo(castellan.toString());
        assertThat(send(HttpMethod.POST, "/" + group + "/merge", "{\"into\":\"nobody\"}"))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, "/" + group + "/part", "{}")).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, "/" + group, "{}")).hasStatus(204);
        assertThat(web.get(team.rita(), "/api/v1/competitors/" + group)).hasStatus(404);
        assertThat(send(HttpMethod.POST, "/" + group + "/restore", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Castellan Group");
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return web.send(team.ada(), method, "/api/v1/competitors" + address, body);
    }

    private UUID create(String name) {
        return team.within(() -> competitors.create(team.ada(), name));
    }

    private void hear(String words) {
        book.say(team, ruiz, team.bob().dayAt(time.instant()), DotKind.COMPETITOR, words);
    }
}
