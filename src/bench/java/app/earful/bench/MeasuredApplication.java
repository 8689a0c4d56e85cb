package app.earful.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The built application as {@code ./earful run} starts it, with its own database in a folder of its own. */
public final class MeasuredApplication implements AutoCloseable {
    private static final Path APPLICATION = Path.of("target", "app", "earful.jar");
    private static final long LIMIT_SECONDS = 240;

    private final Process process;
    private final Path data;
    private final int port;

    private MeasuredApplication(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    public static Path newData() throws IOException {
        var data = Files.createTempDirectory("earful-bench-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        return data;
    }

    public static void delete(Path data) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    }

    /** Returns when the first page is answered. */
    public static MeasuredApplication start(Path data, List<String> options) throws IOException, InterruptedException {
        var port = freePort();
        var application = new MeasuredApplication(
                builder(data, port, options, List.of("run")).start(), data, port);
        application.awaitPage();
        return application;
    }

    /** Runs one command on the data folder; its standard output. */
    static String run(Path data, List<String> command) throws IOException, InterruptedException {
        var process = builder(data, 0, List.of(), command)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(false)
                .redirectError(Path.of("target", "bench.log").toFile())
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s failed; target/bench.log says why".formatted(command.getFirst()));
        }
        return output;
    }

    String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(port, path);
    }

    public ProcessCost cost() throws IOException {
        return ProcessCost.of(process.toHandle());
    }

    /** Past row-level security and past the application: for loading and for the database's own speed. */
    public Connection superuser() throws IOException, SQLException {
        var postgres = data.resolve("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/earful?sslmode=disable"
                        .formatted(Files.readString(postgres.resolve("port")).strip()),
                "postgres",
                Files.readString(postgres.resolve("passwords").resolve("superuser"))
                        .strip());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static ProcessBuilder builder(Path data, int port, List<String> options, List<String> command) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Xms32m",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(options);
        // The same path as in the training: the cache is left aside when it differs.
        words.addAll(List.of("-jar", APPLICATION.toAbsolutePath().toString()));
        words.addAll(command);
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench.log").toFile());
        var environment = builder.environment();
        environment.remove("DATABASE_URL");
        environment.put("EARFUL_DATA", data.toString());
        environment.put("EARFUL_PORT", Integer.toString(port));
        return builder;
    }

    private void awaitPage() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("/sign-in"))).build();
        var deadline = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    var status = client.send(request, BodyHandlers.ofString()).statusCode();
                    if (status < 400) {
                        return;
                    }
                    throw new IOException("The page answers " + status);
                } catch (ConnectException notYet) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        throw new IOException("It did not start; target/bench.log says why", notYet);
                    }
                    Thread.sleep(10);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
