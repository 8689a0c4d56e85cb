package app.earful.bench.search;

import app.earful.bench.Benchmark;
import app.earful.bench.LargeWorkspace;
import app.earful.bench.MeasuredApplication;
import app.earful.bench.Results;
import app.earful.bench.Timing;
import app.earful.bench.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a search takes over HTTP, asked for by one person: in the dialog while one types, on the page, and by a program,
 * with 10 thousand and with 1 million dots, one workspace after the other in the same database. For each 20 dots there is a
 * customer with a contact and ten conversations.
 *
 * <p>EARFUL_BENCH_DOTS, such as "10000,100000", chooses other sizes. EARFUL_BENCH_DATA names a folder that is kept, and used again as
 * it is: loading takes longer than measuring.
 */
public final class SearchPagesBenchmark implements Benchmark {
    private static final int DOTS_EACH = 20;

    private final Map<String, Timing> smallest = new HashMap<>();

    @Override
    public String name() {
        return "search-pages";
    }

    @Override
    public void run(Results results) throws Exception {
        if (!Files.isDirectory(SearchBenchmark.DATA)) {
            System.err.println("earful: the texts are missing: "
                    + SearchBenchmark.DATA.toAbsolutePath().normalize());
            return;
        }
        var kept = System.getenv("EARFUL_BENCH_DATA");
        var data = kept == null ? MeasuredApplication.newData() : Path.of(kept);
        var dots = ManyDots.of(SearchBenchmark.DATA);
        try (var application = MeasuredApplication.start(data, List.of())) {
            for (var size : System.getenv()
                    .getOrDefault("EARFUL_BENCH_DOTS", "10000,1000000")
                    .split(",")) {
                measure(results, application, dots, Integer.parseInt(size.strip()));
            }
        } finally {
            if (kept == null) {
                MeasuredApplication.delete(data);
            }
        }
    }

    private void measure(Results results, MeasuredApplication application, ManyDots dots, int size) throws Exception {
        var workspace = load(results, application, dots, size);
        try (var visitor = new Visitor(application);
                var database = application.superuser()) {
            visitor.signIn(workspace, LargeWorkspace.PASSWORD);
            visitor.makeKey();
            index(results, visitor, dots, size);
            for (var request : new SearchRequests(visitor, database, dots).all().entrySet()) {
                var timing = Timing.of(application, request.getValue());
                timing.addTo(results, request.getKey(), size, smallest.computeIfAbsent(request.getKey(), _ -> timing));
            }
        }
        results.add(
                "resident, with PostgreSQL",
                Timing.unit(size, "MB"),
                application.cost().megabytes());
    }

    /** @return whom to sign in as */
    private static String load(Results results, MeasuredApplication application, ManyDots dots, int size)
            throws Exception {
        try (var database = application.superuser()) {
            var workspace = new LargeWorkspace(database, size / DOTS_EACH);
            if (workspace.isThere()) {
                return workspace.email();
            }
            var began = System.nanoTime();
            workspace.load();
            new StoredDots(database, workspace.id(), dots).load(size);
            results.add("load", Timing.unit(size, "s"), (System.nanoTime() - began) / 1e9);
            System.err.printf("earful: %,d dots are there after %.0f s%n", size, (System.nanoTime() - began) / 1e9);
            return workspace.email();
        }
    }

    /** Rows that were loaded past the application are not noted for search. */
    private static void index(Results results, Visitor visitor, ManyDots dots, int size) throws Exception {
        var began = System.nanoTime();
        var address = "/api/v1/search?by=words&in=dot&q="
                + URLEncoder.encode("\"" + dots.words(size - 1) + "\"", StandardCharsets.UTF_8);
        while (!visitor.get(address).contains("\"what\":\"dot\"")) {
            Thread.sleep(200);
        }
        results.add("index", Timing.unit(size, "s"), (System.nanoTime() - began) / 1e9);
        System.err.printf("earful: the index is there after %.0f s%n", (System.nanoTime() - began) / 1e9);
    }
}
