package app.earful.customers.pages;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.fields.CustomerInput;
import app.earful.platform.problems.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EarfulTest
class CustomerApiTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String CONTACTS = "/api/v1/contacts";

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    @Autowired
    JsonMapper json;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transactions;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    @Test
    void createsOneAndGivesItBack() {
        var created = send(HttpMethod.POST, CUSTOMERS, """
                {"name": "Talleres Ruiz", "kind": "company", "annualValue": 48000.5, "renewsOn": "2027-03-31",
                 "tags": ["fair", "north"], "customFields": {"Oven": "gas"}, "country": "es", "externalId": "R-1"}
                """);
        assertThat(created).hasStatus(201);
        var body =
                read(web.get(team.rita(), String.valueOf(created.getResponse().getHeader("Location"))));
        assertThat(body.at("/annualValue").asString()).isEqualTo("48000.5");
        assertThat(body.at("/currency").asString()).isEqualTo("EUR");
        assertThat(body.at("/tags/1").asString()).isEqualTo("north");
        assertThat(body.at("/customFields/Oven").asString()).isEqualTo("gas");
        assertThat(body.at("/country").asString()).isEqualTo("ES");
        assertThat(body.at("/version").asInt()).isZero();
        assertThat(send(HttpMethod.POST, CUSTOMERS, "{\"name\": \"Other\", \"externalId\": \"R-1\"}"))
                .hasStatus(422);
    }

    @Test
    void tellsWhoeverWasSlowerWithTheSameId() throws Exception {
        var written = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> team.run(() -> transactions.executeWithoutResult(_ -> {
                customers.create(
                        team.ada(),
                        new CustomerInput(Map.of(
                                        "kind",
                                        "company",
                                        "relationship",
                                        "customer",
                                        "name",
                                        "Quick",
                                        "externalId",
                                        "Q-1"))
                                .check(new FieldErrors(), Locale.ROOT, _ -> false));
                written.countDown();
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            })));
            written.await();
            assertThat(send(HttpMethod.POST, CUSTOMERS, "{\"name\": \"Slow\", \"externalId\": \"Q-1\"}"))
                    .hasStatus(409);
        }
    }

    @Test
    void refusesASignThatNoTextCanHold() {
        assertThat(mvc.post()
                        .uri("/me/days-off")
                        .param("from", "2026-04-01")
                        .param("note", "\0")
                        .with(as(team.bob()))
                        .with(csrf()))
                .hasStatus(400);
    }

    @Test
    void leavesWhatIsAbsentAndClearsWhatIsNull() {
        var address = create(
                "{\"name\": \"Acme\", \"tier\": \"A\", \"segment\": \"Retail\", \"annualValue\": 12.5, \"customFields\": {\"a\": \"1\", \"b\": \"2\"}}");
        var changed = read(send(
                HttpMethod.PATCH,
                address,
                "{\"tier\": null, \"name\": \"Acme Ltd\", \"customFields\": {\"a\": null, \"c\": \"3\"}}"));
        assertThat(changed.has("tier")).isFalse();
        assertThat(changed.at("/name").asString()).isEqualTo("Acme Ltd");
        assertThat(changed.at("/segment").asString()).isEqualTo("Retail");
        assertThat(changed.at("/annualValue").asString()).isEqualTo("12.5");
        assertThat(changed.at("/customFields").toString()).isEqualTo("{\"b\":\"2\",\"c\":\"3\"}");
        assertThat(send(HttpMethod.PATCH, address, "{\"name\": null}")).hasStatus(422);
    }

    @Test
    void namesEveryFieldThatCannotBeRight() {
        var refused = send(HttpMethod.POST, CUSTOMERS, """
                {"name": "", "annualValue": -1, "renewsOn": "soon", "relationship": "friend", "tags": "fair",
                 "owner": "11111111-1111-7111-8111-111111111111", "notes": {"a": 1}, "timeZone": "Mars/Base"}
                """);
        assertThat(refused).hasStatus(422);
        var fields = new HashSet<String>();
        read(refused)
                .at("/errors")
                .forEach(error -> fields.add(error.at("/field").asString()));
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "name", "annualValue", "renewsOn", "relationship", "tags", "owner", "notes", "timeZone");
        assertThat(send(HttpMethod.POST, CUSTOMERS, "[1]")).hasStatus(422);
        assertThat(send(HttpMethod.POST, CUSTOMERS, "{")).hasStatus(400);
    }

    @Test
    void refusesAChangeUponAnOldVersion() {
        var address = create("{\"name\": \"Acme\"}");
        assertThat(send(HttpMethod.PATCH, address, "{\"name\": \"B\", \"version\": 0}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.PATCH, address, "{\"name\": \"C\", \"version\": 0}"))
                .hasStatus(409);
        assertThat(send(HttpMethod.PATCH, address, "{\"name\": \"C\", \"version\": \"x\"}"))
                .hasStatus(422);
        assertThat(mvc.patch()
                        .uri(address)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"C\"}")
                        .with(as(team.bob()))
                        .with(csrf())
                        .exchange())
                .hasStatus(409);
    }

    @Test
    void listsByTheSameFiltersInPages() {
        for (var at = 0; at < 7; at++) {
            create("{\"name\": \"Acme %s\", \"tier\": \"%s\"}".formatted(at, at % 2 == 0 ? "A" : "B"));
        }
        var ids = new HashSet<String>();
        var address = CUSTOMERS + "?tier=A&sort=value&limit=3";
        var next = "";
        do {
            var page = read(web.get(team.rita(), address + next));
            page.at("/items").forEach(item -> ids.add(item.at("/id").asString()));
            next = page.has("next") ? "&cursor=" + page.at("/next").asString() : "";
        } while (!next.isEmpty());
        assertThat(ids).hasSize(4);
        assertThat(web.get(team.rita(), CUSTOMERS + "?limit=201")).hasStatus(422);
        assertThat(web.get(team.rita(), CUSTOMERS + "?sort=luck")).hasStatus(422);
    }

    @Test
    void archivesOnDeleteAndRestores() {
        var address = create("{\"name\": \"Acme\"}");
        assertThat(send(HttpMethod.DELETE, address, "")).hasStatus(403);
        assertThat(web.send(team.ada(), HttpMethod.DELETE, address, "")).hasStatus(204);
        assertThat(read(web.get(team.bob(), address)).has("archivedAt")).isTrue();
        assertThat(read(web.get(team.bob(), CUSTOMERS)).at("/items")).isEmpty();
        assertThat(send(HttpMethod.POST, address + "/restore", "")).hasStatus(403);
        assertThat(web.post(team.ada(), address + "/restore")).hasStatusOk();
        assertThat(read(web.get(team.bob(), CUSTOMERS)).at("/items")).hasSize(1);
    }

    @Test
    void refusesPointsThatItCannotRead() {
        var customer = create("{\"name\": \"Acme\"}").replaceAll(".*/", "");
        for (var points :
                List.of("[\"0161 496 0000\"]", "[{\"number\": \"0161 496 0000\"}]", "[null]", "[{\"value\": 5}]")) {
            assertThat(send(
                            HttpMethod.POST,
                            CONTACTS,
                            "{\"customer\": \"%s\", \"name\": \"Anna\", \"phones\": %s}".formatted(customer, points)))
                    .as(points)
                    .hasStatus(422)
                    .bodyText()
                    .contains("\"field\":\"phones\"");
        }
    }

    @Test
    void keepsContactsTheSameWay() {
        var customer = create("{\"name\": \"Acme\", \"country\": \"US\"}").replaceAll(".*/", "");
        assertThat(send(HttpMethod.POST, CONTACTS, "{\"name\": \"Anna\"}")).hasStatus(422);
        var created = send(HttpMethod.POST, CONTACTS, """
                {"customer": "%s", "name": "Anna", "phones": [{"value": "(312) 555-0123", "label": "office"}],
                 "emails": [{"value": "Anna@Acme.example"}], "birthday": "--03-07"}
                """.formatted(customer));
        assertThat(created).hasStatus(201);
        var address = String.valueOf(created.getResponse().getHeader("Location"));
        assertThat(read(created).at("/phones/0/normal").asString()).isEqualTo("+13125550123");
        var changed = read(send(HttpMethod.PATCH, address, "{\"emails\": null, \"role\": \"Owner\"}"));
        assertThat(changed.at("/emails")).isEmpty();
        assertThat(changed.at("/phones/0/label").asString()).isEqualTo("office");
        assertThat(changed.at("/birthday").asString()).isEqualTo("--03-07");
        assertThat(send(HttpMethod.PATCH, address, "{\"emails\": [{\"value\": \"x\"}]}"))
                .hasStatus(422);
        assertThat(read(web.get(team.rita(), CONTACTS + "?customer=" + customer))
                        .at("/items"))
                .hasSize(1);
        assertThat(read(web.get(team.rita(), CUSTOMERS + "?q=3125550")).at("/items"))
                .hasSize(1);
        assertThat(send(HttpMethod.DELETE, address, "")).hasStatus(204);
        assertThat(read(web.get(team.rita(), address)).has("archivedAt")).isTrue();
        assertThat(read(send(HttpMethod.POST, address + "/restore", "")).has("archivedAt"))
                .isFalse();
    }

    private String create(String body) {
        var created = send(HttpMethod.POST, CUSTOMERS, body);
        assertThat(created).hasStatus(201);
        return String.valueOf(created.getResponse().getHeader("Location"));
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return web.send(team.bob(), method, address, body);
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
