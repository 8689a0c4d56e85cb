package app.earful.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * From the command to the first page: on an empty data folder, then on a used one, each with the cache of loaded
 * classes and without. The ratio of the warm starts is what the cache is worth.
 */
final class StartBenchmark implements Benchmark {
    private static final Path APPLICATION = Path.of("target", "app", "earful.jar");
    private static final Path CACHE = Path.of("target", "app", "earful.aot");
    private static final int WARM_STARTS = 3;
    private static final long LIMIT_SECONDS = 180;

    private record Start(double seconds, ProcessCost cost) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Results results) throws Exception {
        var plain = measure(results, "without cache", List.of());
        if (Files.exists(CACHE)) {
            var cached = measure(results, "with cache", List.of("-XX:AOTCache=" + CACHE.toAbsolutePath()));
            results.add("cache / no cache, warm", "seconds", cached.seconds() / plain.seconds());
            results.add(
                    "cache / no cache, warm",
                    "CPU seconds",
                    cached.cost().cpuSeconds() / plain.cost().cpuSeconds());
        }
    }

    private static Start measure(Results results, String name, List<String> options) throws Exception {
        var data = Files.createTempDirectory("earful-bench-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        try {
            add(results, name + ", first start", start(data, options));
            var warm = new ArrayList<Start>();
            for (var number = 0; number < WARM_STARTS; number++) {
                warm.add(start(data, options));
            }
            warm.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
            var median = warm.get(WARM_STARTS / 2);
            add(results, name + ", warm", median);
            return median;
        } finally {
            new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
        }
    }

    private static void add(Results results, String name, Start start) {
        results.add(name, "seconds", start.seconds());
        results.add(name, "CPU seconds", start.cost().cpuSeconds());
        results.add(name, "resident MB", start.cost().megabytes());
    }

    private static Start start(Path data, List<String> options) throws Exception {
        var port = freePort();
        var began = System.nanoTime();
        var process = application(data, port, options).start();
        try {
            awaitPage(process, port);
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Start(seconds, ProcessCost.of(process.toHandle()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static ProcessBuilder application(Path data, int port, List<String> options) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(options);
        // The same path as in the training: the cache is left aside when it differs.
        words.addAll(List.of("-jar", APPLICATION.toAbsolutePath().toString(), "run"));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-start.log").toFile());
        var environment = builder.environment();
        environment.remove("DATABASE_URL");
        environment.put("EARFUL_DATA", data.toString());
        environment.put("EARFUL_PORT", Integer.toString(port));
        return builder;
    }

    private static void awaitPage(Process process, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/sign-in".formatted(port)))
                .build();
        var deadline = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (true) {
                try {
                    var status = client.send(request, BodyHandlers.ofString()).statusCode();
                    if (status < 400) {
                        return;
                    }
                    throw new IOException("The page answers " + status);
                } catch (ConnectException notYet) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        throw new IOException("It did not start; target/bench-start.log says why", notYet);
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
