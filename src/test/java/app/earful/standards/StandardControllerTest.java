package app.earful.standards;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.browser.TestBook;
import app.earful.workspaces.Member;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Web web;

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
    void keepsAStandardAndSaysWhoSetIt() {
        assertThat(set(team.ada(), "A", "retail", "30")).hasRedirectedUrl("/workspace/standards");
        assertThat(page(team.ada())).contains("Tier A, segment retail", "At least every 30 days");
        assertThat(all()).extracting(Standard::everyDays).containsExactly(30);
        assertThat(web.read(team.olga(), "/audit")).contains("set a standard: A, retail, at least every 30 days");
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
        assertThat(web.post(team.ada(), removal)).hasRedirectedUrl("/workspace/standards");
        assertThat(all()).isEmpty();
        assertThat(web.post(team.ada(), removal)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"A,'',6", "A,'',1001", "A,'',soon", "A,'',''", "Z,'',30", "'',wholesale,30"})
    void refusesWhatMakesNoSense(String tier, String segment, String days) {
        assertThat(set(team.ada(), tier, segment, days)).hasStatus(422);
        assertThat(all()).isEmpty();
    }

    @Test
    void doesTheSameForPrograms() {
        assertThat(json("{\"tier\":\"A\",\"everyDays\":45}")).hasStatus(201);
        assertThat(json("{\"tier\":\"A\",\"everyDays\":3}")).hasStatus(422);
        assertThat(json("{\"tier\":\"A\"}")).hasStatus(422);
        var id = all().getFirst().id();
        assertThat(web.read(team.ada(), "/api/v1/standards"))
                .contains("\"id\":\"" + id + "\"", "\"tier\":\"A\"", "\"everyDays\":45");
        assertThat(web.send(team.ada(), HttpMethod.DELETE, "/api/v1/standards/" + id, ""))
                .hasStatus(204);
        assertThat(all()).isEmpty();
    }

    private MvcTestResult json(String body) {
        return web.send(team.ada(), HttpMethod.POST, "/api/v1/standards", body);
    }

    @Test
    void isForLeaders() {
        assertThat(set(team.bob(), "A", "", "30")).hasStatus(403);
        assertThat(web.get(team.bob(), "/workspace/standards")).hasStatus(403);
    }

    private List<Standard> all() {
        return team.within(standards::all);
    }

    private MvcTestResult set(Member member, String tier, String segment, String days) {
        return web.post(member, "/workspace/standards", "tier", tier, "segment", segment, "everyDays", days);
    }

    private String page(Member member) {
        return web.read(member, "/workspace/standards");
    }
}
