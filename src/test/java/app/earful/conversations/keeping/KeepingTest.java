package app.earful.conversations.keeping;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.workspaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    MockMvcTester mvc;

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
        assertThat(post(team.ada(), "/workspace/keeping", "fromEmail", "true")).hasStatus(403);
        turnOn();
        assertThat(read(team.olga(), "/workspace/keeping")).contains("It is on.");
        assertThat(read(team.olga(), "/audit")).contains("let dots from mails be kept automatically");
        send(mail("they", "k2", ""));
        assertThat(dots()).contains("deliver on Saturdays", "\"keptAutomatically\":true");
        post(team.olga(), "/workspace/keeping", "fromEmail", "false");
        assertThat(read(team.olga(), "/workspace/keeping")).contains("It is off.");
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
        assertThat(read(team.rita(), "/dots")).contains("kept automatically").doesNotContain("Drop it");
        assertThat(read(team.rita(), "/conversations/" + conversation)).contains("kept automatically");
        assertThat(read(team.rita(), "/customers/" + ruiz)).contains("kept automatically");
        assertThat(read(team.rita(), "/conversations")).contains("dots kept automatically");
        assertThat(read(team.rita(), "/week")).contains("kept automatically");
        assertThat(read(team.rita(), "/dots.csv")).contains("kept_automatically", ",true,");
        assertThat(read(team.rita(), "/conversations.jsonl")).contains("\"keptAutomatically\":true");
        assertThat(read(team.rita(), "/conversations.csv")).contains("(kept automatically): ");
    }

    @Test
    void aMemberKeepsCorrectsOrDropsItInATap() {
        turnOn();
        send(mail("they", "k1", ""));
        var all = count();
        var dot = first("\"id\":\"([^\"]+)\"");
        assertThat(read(team.bob(), "/dots")).contains("Keep it", "Drop it");
        assertThat(post(team.bob(), "/dots/" + dot + "/keep")).hasRedirectedUrl("/dots");
        assertThat(read(team.rita(), "/api/v1/dots/" + dot)).contains("\"keptAutomatically\":false");
        post(team.bob(), "/dots/" + dot + "/delete");
        assertThat(count()).isEqualTo(all - 1);
        assertThat(read(team.rita(), "/customers/" + ruiz)).doesNotContain(wordsOf(dot));
        var other = first("\"id\":\"([^\"]+)\"");
        assertThat(mvc.method(HttpMethod.PATCH)
                        .uri("/api/v1/dots/" + other)
                        .with(as(team.bob()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"question\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"keptAutomatically\":false");
    }

    private String wordsOf(String dot) {
        post(team.bob(), "/dots/" + dot + "/restore");
        var words = read(team.rita(), "/api/v1/dots/" + dot).replaceAll("(?s).*\"words\":\"([^\"]+)\".*", "$1");
        post(team.bob(), "/dots/" + dot + "/delete");
        return "<q dir=\"auto\">" + words + "</q>";
    }

    private void turnOn() {
        assertThat(post(team.olga(), "/workspace/keeping", "fromEmail", "true")).hasStatus3xxRedirection();
    }

    private String mail(String by, String key, String more) {
        return "{\"customer\":\"%s\",\"channel\":\"email\",\"outcome\":\"talked\",\"startedBy\":\"%s\",\"note\":\"%s\",\"clientKey\":\"%s\"%s}"
                .formatted(ruiz, by, MAIL, UUID.nameUUIDFromBytes((ruiz + key).getBytes(StandardCharsets.UTF_8)), more);
    }

    private void send(String body) {
        var answer = mvc.post()
                .uri("/api/v1/conversations")
                .with(as(team.bob()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer.getResponse().getStatus()).isIn(200, 201);
    }

    private String dots() {
        return read(team.rita(), "/api/v1/dots");
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

    private String read(Member member, String address) {
        return assertThat(mvc.get().uri(address).with(as(member)).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private MvcTestResult post(Member member, String address, String... fields) {
        var request = mvc.post().uri(address).with(as(member)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
