package app.earful.bench;

import java.io.IOException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How long a page takes, asked for by one person over the loopback, with 1 thousand, 100 thousand and 1 million customers
 * of 10 conversations each, one workspace after the other in the same database. Beside it what the same path costs
 * without our work: {@code /healthz} over HTTP, {@code select 1} to the database.
 *
 * <p>EARFUL_BENCH_SIZES, such as "1000,100000", chooses other sizes.
 */
final class PagesBenchmark implements Benchmark {
    private final Map<String, Timing> smallest = new HashMap<>();

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Results results) throws Exception {
        var data = MeasuredApplication.newData();
        var sizes = System.getenv()
                .getOrDefault("EARFUL_BENCH_SIZES", "1000,100000,1000000")
                .split(",");
        try (var application = MeasuredApplication.start(data, List.of())) {
            for (var size : sizes) {
                measure(results, application, Integer.parseInt(size.strip()));
            }
        } finally {
            MeasuredApplication.delete(data);
        }
    }

    private void measure(Results results, MeasuredApplication application, int size) throws Exception {
        try (var database = application.superuser()) {
            var workspace = new LargeWorkspace(database, size);
            var began = System.nanoTime();
            workspace.load();
            results.add("load and index", Timing.unit(size, "s"), (System.nanoTime() - began) / 1e9);
            System.err.printf(
                    "earful: %,d customers are there after %.0f s%n", size, (System.nanoTime() - began) / 1e9);
            try (var visitor = new Visitor(application)) {
                visitor.signIn(workspace.email(), LargeWorkspace.PASSWORD);
                for (var request : requests(visitor, database, workspace.id()).entrySet()) {
                    try {
                        var timing = Timing.of(application, request.getValue());
                        timing.addTo(results, request.getKey(), size, first(request.getKey(), timing));
                    } catch (IOException failure) {
                        // after minutes of loading, what works is still worth knowing
                        System.err.printf("earful: %s: %s%n", request.getKey(), failure.getMessage());
                    }
                }
            }
        }
        results.add(
                "resident, with PostgreSQL",
                Timing.unit(size, "MB"),
                application.cost().megabytes());
    }

    private Timing first(String name, Timing timing) {
        return smallest.computeIfAbsent(name, _ -> timing);
    }

    private Map<String, Timing.Request> requests(Visitor visitor, Connection database, UUID workspace)
            throws Exception {
        var customers = customers(database, workspace);
        var requests = new LinkedHashMap<String, Timing.Request>();
        var ping = database.prepareStatement("select 1");
        requests.put("select 1", _ -> ping.executeQuery().close());
        requests.put("/healthz", _ -> visitor.get("/healthz"));
        requests.put("today", _ -> visitor.get("/today"));
        for (var sort : List.of("name", "heard", "value", "renewal")) {
            requests.put("list by " + sort, _ -> visitor.get("/customers?sort=" + sort));
        }
        var words = Map.of(
                "search, 2 letters", List.of("as", "be", "ki", "mo", "sa"),
                "search, a word", List.of("ashworth", "kingfisher", "tischlerei", "leeds", "novak"),
                "search, two words", List.of("ashworth joinery", "patel leeds", "metallbau berlin"),
                "search, mistyped", List.of("ashwroth", "kingfsher", "tishlerei", "petersn"),
                "search, no hit", List.of("qqxyzzy", "zzyzxw", "xqjkvb"));
        words.keySet().stream().sorted().forEach(name -> {
            var choices = words.getOrDefault(name, List.of());
            requests.put(
                    name,
                    number -> visitor.get("/customers?q="
                            + choices.get(number % choices.size()).replace(" ", "+")));
        });
        requests.put("customer", number -> visitor.get("/customers/" + customers.get(number % customers.size())));
        requests.put("log", _ -> visitor.get("/conversations"));
        requests.put("log, one channel", _ -> visitor.get("/conversations?channel=call"));
        requests.put(
                "log, a word",
                number -> visitor.get("/conversations?q="
                        + Stream.of("portal", "invoice", "compressor").toList().get(number % 3)));
        requests.put("year", _ -> visitor.get("/year"));
        visitor.learnToken("/conversations/new?customer=" + customers.getFirst());
        requests.put("save a conversation", number -> save(visitor, customers.get(number % customers.size())));
        return requests;
    }

    private static void save(Visitor visitor, UUID customer) throws Exception {
        var answer = visitor.post(
                "/conversations",
                List.of(
                        Map.entry("clientKey", UUID.randomUUID().toString()),
                        Map.entry("customer", customer.toString()),
                        Map.entry("channel", "call"),
                        Map.entry("outcome", "talked"),
                        Map.entry("startedBy", "we"),
                        Map.entry("score", "8"),
                        Map.entry("note", "All is well, but the spare part took two weeks."),
                        Map.entry("dotId", ""),
                        Map.entry("dotKind", "complaint"),
                        Map.entry("dotWords", "The spare part took two weeks.")));
        if (answer.statusCode() / 100 != 3) {
            throw new IOException("Saving answers %d".formatted(answer.statusCode()));
        }
    }

    private static List<UUID> customers(Connection database, UUID workspace) throws Exception {
        try (var query = database.prepareStatement("""
                select array_agg(id) from (
                    select id from customers where workspace_id = ? order by md5(id::text) limit 1000) c
                """)) {
            query.setObject(1, workspace);
            var rows = query.executeQuery();
            rows.next();
            return List.of((UUID[]) rows.getArray(1).getArray());
        }
    }
}
