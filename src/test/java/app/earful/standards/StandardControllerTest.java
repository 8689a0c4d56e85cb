package app.earful.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.browser.TestBook;
import app.earful.workspaces.Member;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
class StandardControllerTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestBook book;

    @Autowired
    Standards standards;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Team team;

    @BeforeEach
    void fill() {
        team = workspaces.team();
        var customer = book.customer(team, "Talleres Ruiz");
        team.run(() -> transactions.executeWithoutResult(
                _ -> jdbc.sql("update customers set tier = 'A', segment = 'retail' where id = ?")
                        .param(customer)
                        .update()));
    }

    @Test
    void keepsAStandardAndSaysWhoSetIt() throws UnsupportedEncodingException {
        assertThat(set(team.ada(), "A", "retail", "30")).hasRedirectedUrl("/workspace/standards");
        assertThat(page(team.ada())).contains("Tier A, segment retail", "At least every 30 days");
        assertThat(all()).extracting(Standard::everyDays).containsExactly(30);
        var audit = web.get().uri("/audit").with(TestWorkspaces.as(team.olga())).exchange();
        assertThat(audit.getResponse().getContentAsString())
                .contains("set a standard: A, retail, at least every 30 days");
    }

    @Test
    void replacesTheOneForTheSameCustomers() {
        set(team.ada(), "A", "", "30");
        set(team.ada(), "A", "", "60");
        set(team.ada(), "", "", "180");
        assertThat(all()).extracting(Standard::everyDays).containsExactly(60, 180);
        assertThat(Standard.everyDays(all(), "A", null)).isEqualTo(60);
        assertThat(Standard.everyDays(all(), "B", "retail")).isEqualTo(180);
        assertThat(Standard.everyDays(all().subList(0, 1), "B", "retail")).isNull();
    }

    @Test
    void removesOne() {
        set(team.ada(), "A", "", "30");
        var removal = "/workspace/standards/" + all().getFirst().id() + "/removal";
        assertThat(post(team.ada(), removal)).hasRedirectedUrl("/workspace/standards");
        assertThat(all()).isEmpty();
        assertThat(post(team.ada(), removal)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"A,'',6", "A,'',1001", "A,'',soon", "A,'',''", "Z,'',30", "'',wholesale,30"})
    void refusesWhatMakesNoSense(String tier, String segment, String days) {
        assertThat(set(team.ada(), tier, segment, days)).hasStatus(422);
        assertThat(all()).isEmpty();
    }

    @Test
    void doesTheSameForPrograms() throws UnsupportedEncodingException {
        assertThat(json("{\"tier\":\"A\",\"everyDays\":45}")).hasStatus(201);
        assertThat(json("{\"tier\":\"A\",\"everyDays\":3}")).hasStatus(422);
        assertThat(json("{\"tier\":\"A\"}")).hasStatus(422);
        var listed = web.get()
                .uri("/api/v1/standards")
                .with(TestWorkspaces.as(team.ada()))
                .exchange();
        var id = all().getFirst().id();
        assertThat(listed.getResponse().getContentAsString())
                .contains("\"id\":\"" + id + "\"", "\"tier\":\"A\"", "\"everyDays\":45");
        assertThat(web.delete()
                        .uri("/api/v1/standards/" + id)
                        .with(TestWorkspaces.as(team.ada()))
                        .with(csrf()))
                .hasStatus(204);
        assertThat(all()).isEmpty();
    }

    private MvcTestResult json(String body) {
        return web.post()
                .uri("/api/v1/standards")
                .with(TestWorkspaces.as(team.ada()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void isForLeaders() {
        assertThat(set(team.bob(), "A", "", "30")).hasStatus(403);
        assertThat(web.get().uri("/workspace/standards").with(TestWorkspaces.as(team.bob())))
                .hasStatus(403);
    }

    private List<Standard> all() {
        return team.within(standards::all);
    }

    private MvcTestResult set(Member member, String tier, String segment, String days) {
        return post(member, "/workspace/standards", "tier", tier, "segment", segment, "everyDays", days);
    }

    private String page(Member member) throws UnsupportedEncodingException {
        return web.get()
                .uri("/workspace/standards")
                .with(TestWorkspaces.as(member))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private MvcTestResult post(Member member, String path, String... parameters) {
        var request = web.post().uri(path).with(TestWorkspaces.as(member)).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
