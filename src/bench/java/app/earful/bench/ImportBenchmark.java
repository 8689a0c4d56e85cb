package app.earful.bench;

import static java.util.stream.Collectors.joining;

import app.earful.samples.fiction.LargeFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 100 thousand rows of a CSV, from the upload to the last row in its tables, beside COPY of the same file into one bare
 * table of the same database: that is as fast as it could ever be. Then the same file again, which changes nothing, and
 * taking the import back. At last COPY of the rows it made into the tables they belong in, with all their indexes, checks
 * and references: as fast as anything could fill these tables.
 *
 * <p>EARFUL_BENCH_ROWS chooses another number.
 */
final class ImportBenchmark implements Benchmark {
    private static final int COPIES = 3;
    private static final List<String> TABLES = List.of("customers", "contacts", "contact_points");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Results results) throws Exception {
        var data = MeasuredApplication.newData();
        var rows = Integer.parseInt(System.getenv().getOrDefault("EARFUL_BENCH_ROWS", "100000"));
        var file = Files.createTempFile("earful-bench-", ".csv");
        try {
            LargeFile.write(file, rows);
            var key = setUp(data);
            try (var application = MeasuredApplication.start(data, List.of());
                    var client = HttpClient.newHttpClient()) {
                measure(results, application, new Caller(application, client, key), file);
            }
        } finally {
            Files.delete(file);
            MeasuredApplication.delete(data);
        }
    }

    private static void measure(Results results, MeasuredApplication application, Caller caller, Path file)
            throws Exception {
        var copy = copy(application, file);
        results.add("COPY of the same file", "s", copy);
        var cpu = application.cost().cpuSeconds();
        var first = new String[1];
        var seconds = seconds(() -> {
            first[0] = caller.upload(file);
            caller.await(first[0], "done");
        });
        add(results, "first import", seconds, copy);
        results.add("first import", "CPU s", application.cost().cpuSeconds() - cpu);
        results.add("first import", "resident MB", application.cost().megabytes());
        add(results, "the same file again", seconds(() -> caller.await(caller.upload(file), "done")), copy);
        try (var made = Made.by(application)) {
            add(results, "undo of the first", seconds(() -> caller.undo(first[0])), copy);
            var real = made.copy(application);
            add(results, "COPY of its rows into the real tables", real, copy);
            results.add("first import", "times real COPY", seconds / real);
        }
    }

    private static void add(Results results, String name, double seconds, double copy) {
        results.add(name, "s", seconds);
        results.add(name, "times COPY", seconds / copy);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** A workspace and a key to its API. */
    private static String setUp(Path data) throws IOException, InterruptedException {
        var password = Files.createTempFile("earful-bench-", ".txt");
        Files.writeString(password, LargeWorkspace.PASSWORD);
        try {
            var output = MeasuredApplication.run(
                    data,
                    List.of(
                            "setup",
                            "--workspace",
                            "Bench",
                            "--name",
                            "Bench",
                            "--email",
                            "bench@example.com",
                            "--password-file",
                            password.toString(),
                            "--country",
                            "GB",
                            "--region",
                            "eng"));
            return output.strip().lines().toList().getLast();
        } finally {
            Files.delete(password);
        }
    }

    /** The median of three, each into a table of its own that is thrown away. */
    private static double copy(MeasuredApplication application, Path file) throws Exception {
        var times = new double[COPIES];
        try (var database = application.superuser();
                var statement = database.createStatement()) {
            var columns = Stream.of(head(file).split(","))
                    .map("\"%s\" text"::formatted)
                    .collect(joining(", "));
            var copies = database.unwrap(PGConnection.class).getCopyAPI();
            for (var time = 0; time < COPIES; time++) {
                statement.execute("create table bench_copy (%s)".formatted(columns));
                times[time] = seconds(() -> {
                    try (var reader = Files.newBufferedReader(file)) {
                        copies.copyIn("copy bench_copy from stdin with (format csv, header)", reader);
                    }
                });
                statement.execute("drop table bench_copy");
            }
        }
        Arrays.sort(times);
        return times[COPIES / 2];
    }

    private static String head(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return reader.readLine();
        }
    }

    /** The rows that an import made, table by table, as text of COPY. */
    private record Made(Map<String, Path> files) implements AutoCloseable {
        static Made by(MeasuredApplication application) throws Exception {
            var files = new LinkedHashMap<String, Path>();
            try (var database = application.superuser()) {
                for (var table : TABLES) {
                    var file = Files.createTempFile("earful-bench-", ".copy");
                    files.put(table, file);
                    try (var out = Files.newOutputStream(file)) {
                        database.unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut("copy %s (%s) to stdout".formatted(table, columns(database, table)), out);
                    }
                }
            }
            return new Made(files);
        }

        /** Seconds; the database is left without them. */
        double copy(MeasuredApplication application) throws Exception {
            try (var database = application.superuser()) {
                database.setAutoCommit(false);
                var seconds = seconds(() -> {
                    for (var one : files.entrySet()) {
                        try (var reader = Files.newBufferedReader(one.getValue())) {
                            database.unwrap(PGConnection.class)
                                    .getCopyAPI()
                                    .copyIn(
                                            "copy %s (%s) from stdin"
                                                    .formatted(one.getKey(), columns(database, one.getKey())),
                                            reader);
                        }
                    }
                });
                database.rollback();
                return seconds;
            }
        }

        /** Those that are stored as given. */
        private static String columns(Connection database, String table) throws SQLException {
            try (var query = database.prepareStatement("""
                    select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                    where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                    """)) {
                query.setString(1, table);
                try (var found = query.executeQuery()) {
                    found.next();
                    return found.getString(1);
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (var file : files.values()) {
                Files.delete(file);
            }
        }
    }

    /** A program that uses the API. */
    private record Caller(MeasuredApplication application, HttpClient client, String key) {
        /** The id of the import it began. */
        String upload(Path file) throws Exception {
            var boundary = UUID.randomUUID().toString();
            var head =
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                            .formatted(boundary);
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
            return send(HttpRequest.newBuilder(URI.create(application.address("/api/v1/imports")))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(body))
                    .get("id")
                    .asString();
        }

        void undo(String id) throws Exception {
            send(HttpRequest.newBuilder(URI.create(application.address("/api/v1/imports/%s/undo".formatted(id))))
                    .POST(BodyPublishers.noBody()));
            await(id, "undone");
        }

        void await(String id, String wanted) throws Exception {
            var state = "";
            while (!state.equals(wanted)) {
                Thread.sleep(50);
                var answer = send(HttpRequest.newBuilder(URI.create(application.address("/api/v1/imports/" + id))));
                state = answer.get("state").asString();
                if (state.equals("failed")) {
                    throw new IOException("The import failed: " + answer);
                }
            }
        }

        private JsonNode send(HttpRequest.Builder request) throws Exception {
            var answer =
                    client.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        }
    }
}
