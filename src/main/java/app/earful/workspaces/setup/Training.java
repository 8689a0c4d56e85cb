package app.earful.workspaces.setup;

import app.earful.platform.web.PublicUrl;
import app.earful.workspaces.apikeys.ApiKeys;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With EARFUL_TRAINING=true the application visits its own pages once and ends, so that the JVM can write down which
 * classes a start needs. Only on a fresh data folder: nothing of anybody's is touched.
 */
@Component
@ConditionalOnProperty("earful.training")
class Training {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "only for the training run";
    private static final List<String> PAGES = List.of(
            "/",
            "/today",
            "/customers",
            "/customers?q=ada",
            "/conversations/new",
            "/conversations",
            "/dots",
            "/year",
            "/search?q=ada",
            "/search/box?q=ad",
            "/me",
            "/today",
            "/customers");

    private final SetupToken token;
    private final Setup setup;
    private final ApiKeys keys;
    private final PublicUrl publicUrl;
    private final ConfigurableApplicationContext context;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Training(SetupToken token, Setup setup, ApiKeys keys, PublicUrl publicUrl, ConfigurableApplicationContext context) {
        this.token = token;
        this.setup = setup;
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.context = context;
    }

    /** On a thread of its own: the one that starts the application has to get on. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("training").start(() -> {
            var status = run();
            System.exit(SpringApplication.exit(context, () -> status));
        });
    }

    private int run() {
        try {
            if (token.isSetUp()) {
                get("/sign-in");
            } else {
                visit();
            }
            return 0;
        } catch (IOException exception) {
            LOG.error("The training run failed", exception);
            return 1;
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void visit() throws IOException, InterruptedException {
        var secret = token.renew().text();
        var fields = new LinkedHashMap<>(Map.of(
                "token",
                secret,
                "name",
                "Training",
                "country",
                "DE",
                "shownFor",
                "DE",
                "zone",
                "Europe/Berlin",
                "language",
                "en",
                "currency",
                "EUR"));
        fields.put("_csrf", csrf(get("/setup?token=" + secret)));
        fields.put("_csrf", csrf(post("/setup/workspace", fields)));
        fields.putAll(Map.of("ownerName", "Training", "email", "training@example.com", "password", PASSWORD));
        post("/setup/you", fields);
        for (var page : PAGES) {
            get(page);
        }
        post("/sign-out", Map.of("_csrf", csrf(get("/me"))));
        post(
                "/sign-in",
                Map.of(
                        "_csrf",
                        csrf(get("/sign-in")),
                        "email",
                        "training@example.com",
                        "password",
                        PASSWORD,
                        "then",
                        "/me"));
        callTheApi();
    }

    private void callTheApi() throws IOException, InterruptedException {
        var key = setup.keyOfTheOnlyOwner(keys, "training").text();
        for (var path : List.of("/api/v1/today", "/api/v1/customers", "/api/v1/openapi.json")) {
            send(to(path).header("Authorization", "Bearer " + key).build());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(to(path).build());
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(publicUrl.toHere(path)));
    }

    /** A page that is not there is no reason to stop. */
    private String send(HttpRequest request) throws IOException, InterruptedException {
        var response = browser.send(request, BodyHandlers.ofString());
        LOG.debug("{} {}", response.statusCode(), request.uri().getPath());
        return response.body();
    }

    private static String csrf(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
