package app.earful.conversations.entry;

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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EarfulTest
class ConversationApiTest {
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
    void logsOneAndSaysWhereItIs() {
        var logged = post("""
                {"customer": "%s", "channel": "call", "outcome": "talked", "score": 6, "note": "Waited",
                 "happenedAt": "2026-03-02T11:00:00+01:00", "nextOn": "2026-04-02", "startedBy": "they",
                 "dots": [{"kind": "pain", "words": "Two weeks"}],
                 "promises": [{"what": "Send the part", "dueOn": "2026-03-09"}],
                 "clientKey": "0199a0c0-0000-7000-8000-000000000001"}
                """);
        assertThat(logged).hasStatus(201);
        var address = String.valueOf(logged.getResponse().getHeader("Location"));
        var body = read(web.get(team.rita(), address));
        assertThat(body.at("/happenedAt").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(body.at("/dots/0/words").asString()).isEqualTo("Two weeks");
        assertThat(body.at("/promises/0/state").asString()).isEqualTo("open");
        assertThat(body.at("/members/0/name").asString()).isEqualTo("Bob Member");
    }

    @Test
    void answersTheSecondArrivalWithTheFirst() {
        var body =
                "{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"no_answer\", \"clientKey\": \"0199a0c0-0000-7000-8000-000000000002\"}";
        var first = read(post(body));
        var second = post(body);
        assertThat(second).hasStatus(200);
        assertThat(read(second).at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var refused = post("""
                {"customer": "%s", "channel": "pigeon", "outcome": "talked", "score": 6, "happenedAt": "yesterday",
                 "dots": [{"kind": "rumour", "words": "x"}]}
                """);
        assertThat(refused).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var errors = read(refused).at("/errors");
        assertThat(errors.valueStream().map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("channel", "happenedAt", "dots");
    }

    @Test
    void refusesListsWithNothingInThem() {
        for (var list : List.of("dots", "promises", "members", "contacts")) {
            assertThat(post("{\"customer\": \"%s\", \"outcome\": \"no_answer\", \"" + list + "\": [null]}"))
                    .as(list)
                    .hasStatus(400);
        }
    }

    @Test
    void correctsWhatIsSentAndLeavesTheRest() {
        var id = read(post(
                        "{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"talked\", \"note\": \"Waited\", \"dots\": [{\"kind\": \"wish\", \"words\": \"A portal\"}]}"))
                .at("/id")
                .asString();
        var address = "/api/v1/conversations/" + id;
        var correction = "{\"note\": \"Waited long\", \"version\": 0}";
        var body = read(web.send(team.bob(), HttpMethod.PATCH, address, correction));
        assertThat(body.at("/note").asString()).isEqualTo("Waited long");
        assertThat(body.at("/dots/0/words").asString()).isEqualTo("A portal");
        assertThat(body.at("/version").asInt()).isEqualTo(1);
        assertThat(web.send(team.bob(), HttpMethod.PATCH, address, correction)).hasStatus(409);
    }

    @Test
    void aCorrectionLeavesATimeOfTheHourThatComesTwice() {
        var id = read(post(
                        "{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"talked\", \"note\": \"Waited\", \"happenedAt\": \"2025-10-26T01:30:20Z\"}"))
                .at("/id")
                .asString();
        var corrected =
                web.send(team.bob(), HttpMethod.PATCH, "/api/v1/conversations/" + id, "{\"note\": \"Waited long\"}");
        assertThat(read(corrected).at("/happenedAt").asString()).isEqualTo("2025-10-26T01:30:20Z");
    }

    @Test
    void refusesATimeBeforeAllOthers() {
        assertThat(
                        post(
                                "{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"talked\", \"note\": \"Long ago\", \"happenedAt\": \"-20000-01-01T00:00:00Z\"}"))
                .hasStatus(422);
    }

    @Test
    void deletesAndRestores() {
        var id = read(post("{\"customer\": \"%s\", \"channel\": \"call\", \"outcome\": \"later\"}"))
                .at("/id")
                .asString();
        var address = "/api/v1/conversations/" + id;
        assertThat(web.send(team.bob(), HttpMethod.DELETE, address, "")).hasStatus(204);
        assertThat(web.get(team.bob(), address)).hasStatus(404);
        assertThat(web.post(team.bob(), address + "/restore")).hasStatusOk();
        assertThat(web.get(team.bob(), address)).hasStatusOk();
    }

    @Test
    void refusesAYearWithASlipInIt() {
        var refused = post("""
                {"customer": "%s", "channel": "call", "outcome": "later", "happenedAt": "0026-11-22T10:00:00Z"}
                """);
        assertThat(refused).hasStatus(422).bodyText().contains("\"field\":\"happenedAt\"", "before 1970");
    }

    private MvcTestResult post(String body) {
        return web.send(team.bob(), HttpMethod.POST, "/api/v1/conversations", body.formatted(ruiz));
    }

    private JsonNode read(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
