package app.earful.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.platform.postgres.EmbeddedPostgres;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own database that is gone for twenty seconds, as in a restart, and comes back. */
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(20);

    /** The name is that of a session nobody has. */
    private static final String SOME_SESSION = "earful_session=YjliZTZjZGYtMTI5YS00M2Q1LTk4NTUtYzBmZjcwNDFiNGI1";

    @TempDir
    Path folder;

    @Test
    void saysSoWhileItIsAwayAndGoesOnWhenItIsBack() throws Exception {
        var data = folder.resolve("data");
        var database = EmbeddedPostgres.start(data);
        var settings = Map.of("DATABASE_URL", url(database));
        var key = RunningEarful.setUp(settings, folder);
        try (var earful = new RunningEarful(settings)) {
            assertThat(earful.post("/customers", key, "{\"name\": \"Before\"}").statusCode())
                    .isEqualTo(201);
            database.close();
            var back = System.nanoTime() + AWAY.toNanos();
            while (System.nanoTime() < back) {
                assertAway(earful, key);
            }
            database = EmbeddedPostgres.start(data);
            earful.awaitReady();
            assertThat(earful.post("/customers", key, "{\"name\": \"After\"}").statusCode())
                    .isEqualTo(201);
            assertThat(earful.send(earful.api("/customers", key).GET()).body())
                    .contains("Before", "After")
                    .doesNotContain("Meanwhile");
        } finally {
            database.close();
        }
    }

    private static void assertAway(RunningEarful earful, String key) throws InterruptedException {
        var refused = earful.post("/customers", key, "{\"name\": \"Meanwhile\"}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).doesNotContain("Exception", "Hikari", "postgres");
        assertPage(earful.send(earful.request("/customers")
                .header("Accept", "text/html")
                .header("Cookie", SOME_SESSION)
                .GET()));
        assertThat(earful.send(earful.request("/readyz").GET()).statusCode()).isEqualTo(503);
        assertThat(earful.send(earful.request("/healthz").GET()).statusCode()).isEqualTo(200);
        Thread.sleep(500);
    }

    /** Whoever is signed in is told so in plain words, and what is safe. */
    private static void assertPage(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<h1>Earful cannot reach its database", "safe")
                .doesNotContain("Exception", "Hikari", "postgres");
    }

    private static String url(EmbeddedPostgres database) {
        var owner = database.owner();
        return owner.jdbcUrl()
                .replace(
                        "jdbc:postgresql://",
                        "postgres://%s:%s@"
                                .formatted(owner.user(), URLEncoder.encode(owner.password(), StandardCharsets.UTF_8)));
    }
}
