package app.earful.bench.search;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures search on public texts, which lie beside the project and not in it. */
public final class SearchBenchmark implements Benchmark {
    static final Path DATA = Path.of("..", "shared", "data", "dots");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Results results) throws Exception {
        if (!Files.isDirectory(DATA)) {
            System.err.println(
                    "earful: the texts are missing: " + DATA.toAbsolutePath().normalize());
            return;
        }
        new RelevanceFigures(DATA.resolve("is22-search"), results).add();
        IndexFigures.measureElsewhere(DATA, results);
    }
}
