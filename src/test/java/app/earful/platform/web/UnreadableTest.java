package app.earful.platform.web;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class UnreadableTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    private TestWorkspaces.Team team;

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        assertThat(post("/api/v1/conversations", "{\"outcome\": \"talked\", \"score\": \"seven\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .singleElement()
                .asString()
                .contains("field=score", "problem=Give a whole number");
        assertThat(post("/api/v1/conversations", "{\"dots\": [{\"kind\": \"wish\", \"words\": {}}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"dots[0].words\"");
    }

    @Test
    void halfAPointIsNotCutOff() {
        assertThat(post("/api/v1/conversations", "{\"outcome\": \"talked\", \"score\": 6.5}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"score\"");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(web.get(team.bob(), "/api/v1/search"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"q\"", "This is missing.");
    }

    @Test
    void soIsAParameter() {
        assertThat(web.get(team.bob(), "/api/v1/conversations?limit=many"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"limit\"", "Give a whole number");
    }

    @Test
    void textWithANulIsRefusedWhereverItComesFrom() {
        assertThat(post("/api/v1/competitors", "{\"name\": \"Wadkin\\u0000 Tools\"}"))
                .hasStatus(422);
        for (var list : new String[] {"/api/v1/dots", "/dots"}) {
            assertThat(mvc.get().uri(list).param("segment", "a\0b").with(as(team.bob())))
                    .as(list)
                    .hasStatus(400);
        }
    }

    @Test
    void anImportThatIsNoFileIsAFormatWeDoNotRead() {
        assertThat(post("/api/v1/imports", "{}")).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult post(String path, String body) {
        return web.send(team.ada(), HttpMethod.POST, path, body);
    }
}
