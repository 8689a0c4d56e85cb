package app.earful.conversations.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EarfulTest
class LogApiTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    @Autowired
    JsonMapper json;

    Team team;

    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void listsAllOverPages() {
        for (int i = 0; i < 5; i++) {
            post("{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"talked\", \"note\": \"Note " + i
                    + "\"}");
        }
        var first = list("?limit=3&q=note");
        assertThat(first.at("/items").size()).isEqualTo(3);
        var second = list("?limit=3&q=note&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items").size()).isEqualTo(2);
        assertThat(second.has("next")).isFalse();
        assertThat(list("?outcome=voicemail").at("/items").size()).isZero();
    }

    @Test
    void refusesAFilterThatCannotBeRead() {
        for (var query : List.of(
                "?channel=pigeon",
                "?from=soon",
                "?from=%2B200000-01-01",
                "?to=%2B999999999-12-31",
                "?cursor=x",
                "?limit=0",
                "?member=me")) {
            assertThat(web.get(team.bob(), "/api/v1/conversations" + query))
                    .as(query)
                    .hasStatus(422);
        }
    }

    private JsonNode list(String query) {
        return read(web.get(team.rita(), "/api/v1/conversations" + query));
    }

    private MvcTestResult post(String body) {
        return web.send(team.bob(), HttpMethod.POST, "/api/v1/conversations", body.formatted(ruiz));
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
