package app.earful.bench.insight;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import java.nio.file.Path;

/** Measures what a workspace's corrections are worth, on public texts beside the project. */
public final class LearningBenchmark implements Benchmark {
    private static final Path DATA = Path.of("..", "shared", "data", "dots");
    private static final int STREAMS = 4;

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public void run(Results results) throws Exception {
        new LearningFigures(DATA, results, true).add("dstc11-insurance", STREAMS);
        new LearningFigures(DATA, results, false).add("dstc11-insurance", STREAMS);
    }
}
