package app.earful.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kill -9 in the middle of things: what was confirmed is there, what was not is there whole or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledApplicationTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 20_000;

    private RunningEarful earful;
    private String key;

    @BeforeAll
    void setUp(@TempDir Path folder) throws IOException, InterruptedException {
        var settings = Map.of("EARFUL_DATA", folder.resolve("data").toString());
        key = RunningEarful.setUp(settings, folder);
        earful = new RunningEarful(settings);
    }

    @AfterAll
    void tearDown() {
        earful.close();
    }

    @Test
    void keepsEveryConversationItConfirmedAndMakesNoSecondOne() throws Exception {
        var customer = id(earful.post("/customers", key, "{\"name\": \"Killed While Saving\"}"));
        var confirmed = new HashSet<String>();
        var sent = new HashSet<UUID>();
        var saving = CompletableFuture.runAsync(() -> {
            while (true) {
                var clientKey = UUID.randomUUID();
                synchronized (sent) {
                    sent.add(clientKey);
                }
                confirmed.add(id(log(customer, clientKey)));
            }
        });
        awaitConfirmed(sent, 40);
        earful.kill();
        assertThat(saving.handle((_, thrown) -> thrown).get()).hasRootCauseInstanceOf(IOException.class);
        earful.startAgain();
        assertThat(conversations(customer)).containsAll(confirmed);
        sent.forEach(clientKey -> log(customer, clientKey));
        assertThat(conversations(customer)).hasSize(sent.size());
    }

    @Test
    void takesInAnImportWholeThoughKilledHalfWay() throws Exception {
        var file = IntStream.range(0, ROWS)
                .mapToObj(row -> "Werkstatt %d,Kai Muster %d,kai%d@example.com,+49 30 23125 %03d"
                        .formatted(row, row, row, row % 1000))
                .collect(Collectors.joining("\n", "Company,Name,Email,Phone\n", "\n"));
        var started = earful.send(multipart("/imports", file));
        assertThat(started.statusCode()).as(started.body()).isBetween(200, 202);
        var importId = JSON.readTree(started.body()).path("id").asString();
        awaitState(importId, "running");
        earful.kill();
        earful.startAgain();
        awaitState(importId, "done");
        var done = importOf(importId);
        assertThat(done.path("counts").path("created").asInt()).isEqualTo(ROWS);
        assertThat(ids("/customers?limit=200&q=Werkstatt")).hasSize(ROWS);
    }

    private HttpResponse<String> log(String customer, UUID clientKey) {
        return earful.post("/conversations", key, """
                {"customer": "%s", "channel": "call", "outcome": "talked", "note": "All is well.", "clientKey": "%s"}
                """.formatted(customer, clientKey));
    }

    private static void awaitConfirmed(Set<UUID> sent, int count) throws InterruptedException {
        while (true) {
            synchronized (sent) {
                if (sent.size() > count) {
                    return;
                }
            }
            Thread.sleep(5);
        }
    }

    private void awaitState(String importId, String state) throws InterruptedException {
        for (var tries = 0; tries < 1200; tries++) {
            var now = importOf(importId).path("state").asString();
            if (now.equals(state) || now.equals("done")) {
                return;
            }
            assertThat(now).isNotEqualTo("failed");
            Thread.sleep(50);
        }
        throw new AssertionError("the import never was " + state);
    }

    private JsonNode importOf(String importId) {
        return JSON.readTree(
                earful.send(earful.api("/imports/" + importId, key).GET()).body());
    }

    private Set<String> conversations(String customer) {
        return ids("/conversations?limit=200&customer=" + customer);
    }

    /** On all pages of a list. */
    private Set<String> ids(String list) {
        var ids = new HashSet<String>();
        var cursor = "";
        do {
            var page = JSON.readTree(
                    earful.send(earful.api(list + cursor, key).GET()).body());
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private HttpRequest.Builder multipart(String path, String file) {
        var boundary = "earful-" + UUID.randomUUID();
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="customers.csv"\r
                Content-Type: text/csv\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, file);
        return earful.api(path, key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String id(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return JSON.readTree(response.body()).path("id").asString();
    }
}
