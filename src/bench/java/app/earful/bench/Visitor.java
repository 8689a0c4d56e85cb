package app.earful.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person with one browser, who asks for the next thing when the last has come. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("ea_[A-Za-z0-9_-]{20,}");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final MeasuredApplication application;
    private String token = "";
    private String key = "";

    public Visitor(MeasuredApplication application) {
        this.application = application;
    }

    public void signIn(String email, String password) throws IOException, InterruptedException {
        learnToken("/sign-in");
        var answer = post("/sign-in", List.of(Map.entry("email", email), Map.entry("password", password)));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException("Cannot sign in: %d".formatted(answer.statusCode()));
        }
    }

    /** For what programs ask. */
    public void makeKey() throws IOException, InterruptedException {
        learnToken("/me/keys");
        var found = KEY.matcher(
                post("/me/keys", List.of(Map.entry("name", "bench"))).body());
        if (!found.find()) {
            throw new IOException("There is no key");
        }
        key = found.group();
    }

    /** Keeps what a form of that page needs to be sent. */
    void learnToken(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page));
        if (!found.find()) {
            throw new IOException("There is no form on " + page);
        }
        token = found.group(1);
    }

    /** @throws IOException unless the page is there */
    public String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(application.address(path)));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + key);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    HttpResponse<String> post(String path, List<Map.Entry<String, String>> form)
            throws IOException, InterruptedException {
        var body = form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        var request = HttpRequest.newBuilder(URI.create(application.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
