package app.earful.bench.insight;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the insight engine on public texts, which lie beside the project and not in it. */
public final class InsightBenchmark implements Benchmark {
    private static final Path DATA = Path.of("..", "shared", "data", "dots");

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public void run(Results results) throws Exception {
        if (!Files.isDirectory(DATA)) {
            System.err.println(
                    "earful: the texts are missing: " + DATA.toAbsolutePath().normalize());
            return;
        }
        new ThemeFigures(DATA, results).add();
        new SignFigures(DATA, results).add();
        new ReadingFigures(DATA, results).add();
    }
}
