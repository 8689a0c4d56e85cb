package app.earful.customers.lists;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class CustomerListPagesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    @Test
    void answersSearchAsYouTypeWithTheRowsAlone() {
        acme();
        var rows = mvc.get()
                .uri("/customers?q=acme&sort=value&owner=")
                .header("HX-Request", "true")
                .header("HX-Target", "customers")
                .with(as(team.bob()))
                .exchange();
        assertThat(rows).hasStatusOk().bodyText().contains("Acme").doesNotContain("<html");
        assertThat(rows).headers().hasValue("HX-Push-Url", "/customers?q=acme&sort=value");
        assertThat(web.get(team.bob(), "/customers?q=acme"))
                .bodyText()
                .contains("<html", "value=\"acme\"", "1 customer");
    }

    @Test
    void writesTheFilteredListAsASafeTable() throws Exception {
        team.run(() -> {
            customers.create(team.bob(), NewCustomer.company("=1+1"));
            customers.create(team.bob(), NewCustomer.company("@home, \"the\" shop"));
            customers.create(team.bob(), NewCustomer.person("Anna"));
        });
        assertThat(web.read(team.rita(), "/customers.csv?q=anna"))
                .contains("Anna")
                .doesNotContain("home");
        var all = web.get(team.rita(), "/customers.csv").getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(all).startsWith("\uFEFFid,kind,name").contains("'=1+1", "\"'@home, \"\"the\"\" shop\"", "Anna");
        assertThat(all.lines()).hasSize(4);
    }

    @Test
    void refusesWhatCannotBeReadInTheAddress() {
        assertThat(web.get(team.bob(), "/customers?renews=soon")).hasStatus(422);
        assertThat(web.get(team.bob(), "/customers?cursor=nonsense")).hasStatus(422);
        assertThat(web.get(team.bob(), "/customers?q=%00")).hasStatus(422);
        assertThat(web.get(team.bob(), "/customers/" + UUID.randomUUID())).hasStatus(404);
        assertThat(web.get(team.bob(), "/customers/" + acme() + "?cursor=nonsense"))
                .hasStatus(422);
    }

    private UUID acme() {
        return team.within(() -> customers.create(team.bob(), NewCustomer.company("Acme")));
    }
}
