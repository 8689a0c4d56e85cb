package app.earful.imports;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.platform.idempotency.IdempotencyFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class ImportApiControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    ImportWork work;

    Team team;

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
    }

    private MvcTestResult post(String csv, Map<String, String> parameters) {
        return post(csv, parameters, new HttpHeaders());
    }

    private MvcTestResult post(String csv, Map<String, String> parameters, HttpHeaders headers) {
        var file = new MockMultipartFile("file", "people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var request = mvc.post().uri("/api/v1/imports").multipart().file(file);
        parameters.forEach((name, value) -> request.param(name, value));
        return request.headers(headers).with(as(team.bob())).with(csrf()).exchange();
    }

    private MvcTestResult get(MvcTestResult posted) {
        return web.get(team.bob(), location(posted));
    }

    private static String location(MvcTestResult posted) {
        return Objects.requireNonNull(posted.getResponse().getHeader("Location"));
    }

    private void work(MvcTestResult posted) {
        team.run(() -> work.work(UUID.fromString(location(posted).replaceAll(".*/", ""))));
    }

    @Test
    void importsAndTellsHowItWent() {
        var posted = post("Company,Email\nWeber,anna@weber.example\nKlein,broken\n", Map.of());
        assertThat(posted).hasStatus(202);
        work(posted);
        assertThat(get(posted)).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.state").isEqualTo("done");
            json.assertThat().extractingPath("$.counts.created").isEqualTo(1);
            json.assertThat().extractingPath("$.counts.failed").isEqualTo(1);
            json.assertThat().extractingPath("$.problems[0].line").isEqualTo(3);
            json.assertThat().extractingPath("$.problems[0].remedy").asString().contains("anna@example.com");
            json.assertThat().extractingPath("$.encoding").isEqualTo("UTF-8");
        });
        var undo = web.post(team.bob(), location(posted) + "/undo");
        assertThat(undo).hasStatus(202);
        work(posted);
        assertThat(get(posted)).bodyJson().extractingPath("$.state").isEqualTo("undone");
    }

    @Test
    void onlyLooksWhenAskedTo() {
        var posted = post("Company\nWeber\n", Map.of("dryRun", "true"));
        assertThat(posted).hasStatus(202).bodyJson().extractingPath("$.state").isEqualTo("ready");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
    }

    @Test
    void looksOnceUnderOneKey() {
        var headers = new HttpHeaders();
        for (var parameters : List.of(Map.of("dryRun", "true"), Map.of("mapping", "{\"Company\":\"company\"}"))) {
            headers.set(IdempotencyFilter.HEADER, parameters.toString());
            var first = post("Company\nWeber\n", parameters, headers);
            assertThat(first).hasStatus(202);
            var second = post("Company\nWeber\n", parameters, headers);
            assertThat(second).hasStatus(202).hasHeader("Idempotency-Replayed", "true");
            assertThat(location(second)).isEqualTo(location(first));
            assertThat(get(first)).bodyJson().extractingPath("$.counts.created").isEqualTo(1);
        }
        assertThat(imports.list(team, "select state from imports order by number"))
                .containsExactly("ready", "running");
    }

    @Test
    void takesAMapping() {
        var posted = post("Wer,Wo\nWeber,Bonn\n", Map.of("mapping", "{\"Wer\":\"company\",\"Wo\":\"own\"}"));
        work(posted);
        assertThat(imports.list(team, "select name || (custom_fields ->> 'Wo') from customers"))
                .containsExactly("WeberBonn");
    }

    @Test
    void refusesAMappingToNoField() {
        assertThat(post("Company\nWeber\n", Map.of("mapping", "{\"Company\":\"colour\"}")))
                .hasStatus(422);
        assertThat(post("Company\nWeber\n", Map.of("mapping", "[1]"))).hasStatus(422);
        assertThat(post("Company\nWeber\n", Map.of("source", "abacus"))).hasStatus(422);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        var posted = post("Company,City\nWeber,\"Bonn\n", Map.of());
        assertThat(posted).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.state").isEqualTo("failed");
            json.assertThat().extractingPath("$.error").asString().contains("line 2");
        });
    }
}
