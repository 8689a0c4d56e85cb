package app.earful.bench;

import app.earful.bench.insight.InsightBenchmark;
import app.earful.bench.insight.LearningBenchmark;
import app.earful.bench.picker.PickerBenchmark;
import app.earful.bench.picker.lines.LinesBenchmark;
import app.earful.bench.search.SearchBenchmark;
import app.earful.bench.search.SearchPagesBenchmark;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the benchmarks named on the command line, or all of them; prints a table each and writes it as JSON. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new PagesBenchmark(),
            new ImportBenchmark(),
            new PickerBenchmark(),
            new LinesBenchmark(),
            new InsightBenchmark(),
            new LearningBenchmark(),
            new SearchBenchmark(),
            new SearchPagesBenchmark());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var known = ALL.stream().map(Benchmark::name).collect(Collectors.toSet());
        for (var name : names) {
            if (!known.contains(name)) {
                System.err.println("earful: there is no benchmark \"%s\"; there are: %s"
                        .formatted(name, String.join(", ", known)));
                System.exit(2);
            }
        }
        for (var benchmark : ALL) {
            if (names.length == 0 || Set.of(names).contains(benchmark.name())) {
                var results = new Results(benchmark.name());
                benchmark.run(results);
                results.print();
                results.write();
            }
        }
    }
}
