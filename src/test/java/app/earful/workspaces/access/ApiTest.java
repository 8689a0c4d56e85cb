package app.earful.workspaces.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the whole API: its description, and how it says no. */
@EarfulTest
class ApiTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void theDescriptionHoldsEveryRouteAndNoOther() {
        var described = new TreeSet<String>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var real = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("app.earful")) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> real.add(method + " " + path)));
            }
        });
        assertThat(described).isEqualTo(real).isNotEmpty();
    }

    @Test
    void theDescriptionIsVersionThreeOneWithKeysAndProblems() {
        var description = description();
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("info").get("title").asString()).isEqualTo("Earful");
        assertThat(description.at("/components/securitySchemes/key/scheme").asString())
                .isEqualTo("bearer");
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var answers = operation.getValue().get("responses");
                    assertThat(answers.propertyNames()).as(path.getKey()).contains("401", "403", "422");
                    assertThat(answers.at("/401/content/application~1problem+json")
                                    .isMissingNode())
                            .isFalse();
                }));
        assertThat(description.toString()).doesNotContain("workingWeek");
    }

    @Test
    void whatCannotBeReadIsAProblemDocument() {
        var bob = TestWorkspaces.as(workspaces.team().bob());
        assertThat(mvc.post()
                        .uri("/api/v1/conversations")
                        .with(bob)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{not json"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post()
                        .uri("/api/v1/conversations")
                        .with(bob)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.put().uri("/api/v1/conversations").with(bob))
                .hasStatus(405)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .containsHeader("Allow");
        assertThat(mvc.get().uri("/api/v1/nothing").with(bob))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri("/api/v1/conversations/not-an-id").with(bob))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Exception", "java");
    }

    @Test
    void whoeverIsSignedInMayReadTheDescriptionAndAStrangerMayNot() {
        assertThat(mvc.get().uri("/api/v1/openapi.json")).hasStatus(401);
    }

    private JsonNode description() {
        var answer = mvc.get()
                .uri("/api/v1/openapi.json")
                .with(TestWorkspaces.as(workspaces.team().rita()));
        assertThat(answer).hasStatusOk();
        return json.readTree(assertThat(answer).bodyText().actual());
    }
}
