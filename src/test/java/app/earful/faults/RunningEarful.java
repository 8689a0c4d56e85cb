package app.earful.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole application in a process of its own, to be killed. */
final class RunningEarful implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    /** @param settings environment variables such as EARFUL_DATA or DATABASE_URL */
    RunningEarful(Map<String, String> settings) throws IOException, InterruptedException {
        this.settings = settings;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        process = start();
        awaitReady();
    }

    /** Runs a command beside it and returns what it printed to standard output. */
    private static String command(Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("earful", ".out");
        var process = builder(settings, words)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(List.of(words) + " failed");
        }
        return Files.readString(output).strip();
    }

    /** The wizard of an empty installation, without a browser; gives the API key that the command prints. */
    static String setUp(Map<String, String> settings, Path folder) throws IOException, InterruptedException {
        var password = Files.writeString(folder.resolve("password"), "a calm long password");
        return command(
                settings,
                "setup",
                "--workspace",
                "Talleres Ruiz",
                "--name",
                "Ana Ruiz",
                "--email",
                "ana@example.com",
                "--password-file",
                password.toString());
    }

    private static ProcessBuilder builder(Map<String, String> settings, String... words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "app.earful.Earful"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(settings);
        return builder;
    }

    private Process start() throws IOException {
        var environment = new HashMap<>(settings);
        environment.put("EARFUL_PORT", String.valueOf(port));
        return builder(environment, "run").inheritIO().start();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = start();
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue());
            }
            if (isReady()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not ready after " + PATIENCE);
    }

    private boolean isReady() {
        try {
            return send(request("/readyz").GET()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder api(String path, String key) {
        return request("/api/v1" + path).header("Authorization", "Bearer " + key);
    }

    HttpResponse<String> post(String path, String key, String json) {
        return send(api(path, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8)));
    }

    /** @throws UncheckedIOException when the connection breaks */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
