package app.earful.conversations.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EarfulTest
@Tag("database")
class KeepingTest {
    private static final String MAIL = "The spare part came two weeks late and nobody called us back."
            + " It would be great if you could deliver on Saturdays.\\n> We are sorry that the invoice was wrong again.";

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void nothingIsKeptUnlessAnOwnerWantsIt() {
        send(mail("they", "k1", ""));
        assertThat(dots()).isEqualTo("{\"items\":[]}");
        assertThat(web.post(team.ada(), "/workspace/keeping", "fromEmail", "true"))
                .hasStatus(403);
        turnOn();
        assertThat(web.read(team.olga(), "/workspace/keeping")).contains("It is on.");
        assertThat(web.read(team.olga(), "/audit")).contains("let dots from mails be kept automatically");
        send(mail("they", "k2", ""));
        assertThat(dots()).contains("deliver on Saturdays", "\"keptAutomatically\":true");
        web.post(team.olga(), "/workspace/keeping", "fromEmail", "false");
        assertThat(web.read(team.olga(), "/workspace/keeping")).contains("It is off.");
    }

    @Test
    void whatWeWroteOrQuotedOrChoseOurselvesIsLeftAlone() {
        turnOn();
        send(mail("we", "k1", ""));
        assertThat(dots()).isEqualTo("{\"items\":[]}");
        send(mail("they", "k2", ",\"dots\":[{\"kind\":\"wish\",\"words\":\"deliver on Saturdays\"}]"));
        assertThat(dots()).doesNotContain("\"keptAutomatically\":true", "two weeks late");
        send(mail("they", "k3", ""));
        assertThat(dots()).contains("\"keptAutomatically\":true").doesNotContain("sorry", "invoice");
    }

    @Test
    void aMailThatArrivesAgainCountsOnce() {
        turnOn();
        send(mail("they", "k1", ""));
        var once = count();
        assertThat(once).isPositive();
        send(mail("they", "k1", ""));
        assertThat(count()).isEqualTo(once);
        send(mail("they", "k1", ",\"score\":3"));
        assertThat(count()).isEqualTo(once);
        assertThat(dots()).contains("\"keptAutomatically\":true");
    }

    @Test
    void theMarkStandsWhereverTheDotStands() {
        turnOn();
        send(mail("they", "k1", ""));
        var conversation = first("\"conversation\":\"([^\"]+)\"");
        assertThat(web.read(team.rita(), "/dots"))
                .contains("kept automatically")
                .doesNotContain("Drop it");
        assertThat(web.read(team.rita(), "/conversations/" + conversation)).contains("kept automatically");
        assertThat(web.read(team.rita(), "/customers/" + ruiz)).contains("kept automatically");
        assertThat(web.read(team.rita(), "/conversations")).contains("dots kept automatically");
        assertThat(web.read(team.rita(), "/week")).contains("kept automatically");
        assertThat(web.read(team.rita(), "/dots.csv")).contains("kept_automatically", ",true,");
        assertThat(web.read(team.rita(), "/conversations.jsonl")).contains("\"keptAutomatically\":true");
        assertThat(web.read(team.rita(), "/conversations.csv")).contains("(kept automatically): ");
    }

    @Test
    void aMemberKeepsCorrectsOrDropsItInATap() {
        turnOn();
        send(mail("they", "k1", ""));
        var all = count();
        var dot = first("\"id\":\"([^\"]+)\"");
        assertThat(web.read(team.bob(), "/dots")).contains("Keep it", "Drop it");
        assertThat(web.post(team.bob(), "/dots/" + dot + "/keep")).hasRedirectedUrl("/dots");
        assertThat(web.read(team.rita(), "/api/v1/dots/" + dot)).contains("\"keptAutomatically\":false");
        web.post(team.bob(), "/dots/" + dot + "/delete");
        assertThat(count()).isEqualTo(all - 1);
        assertThat(web.read(team.rita(), "/customers/" + ruiz)).doesNotContain(wordsOf(dot));
        var other = first("\"id\":\"([^\"]+)\"");
        assertThat(web.send(team.bob(), HttpMethod.PATCH, "/api/v1/dots/" + other, "{\"kind\":\"question\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"keptAutomatically\":false");
    }

    private String wordsOf(String dot) {
        web.post(team.bob(), "/dots/" + dot + "/restore");
        var words = web.read(team.rita(), "/api/v1/dots/" + dot).replaceAll("(?s).*\"words\":\"([^\"]+)\".*", "$1");
        web.post(team.bob(), "/dots/" + dot + "/delete");
        return "<q dir=\"auto\">" + words + "</q>";
    }

    private void turnOn() {
        assertThat(web.post(team.olga(), "/workspace/keeping", "fromEmail", "true"))
                .hasStatus3xxRedirection();
    }

    private String mail(String by, String key, String more) {
        return "{\"customer\":\"%s\",\"channel\":\"email\",\"outcome\":\"talked\",\"startedBy\":\"%s\",\"note\":\"%s\",\"clientKey\":\"%s\"%s}"
                .formatted(ruiz, by, MAIL, UUID.nameUUIDFromBytes((ruiz + key).getBytes(StandardCharsets.UTF_8)), more);
    }

    private void send(String body) {
        var answer = web.send(team.bob(), HttpMethod.POST, "/api/v1/conversations", body);
        assertThat(answer.getResponse().getStatus()).isIn(200, 201);
    }

    private String dots() {
        return web.read(team.rita(), "/api/v1/dots");
    }

    private long count() {
        return Pattern.compile("\"words\":").matcher(dots()).results().count();
    }

    private String first(String pattern) {
        return Pattern.compile(pattern)
                .matcher(dots())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
