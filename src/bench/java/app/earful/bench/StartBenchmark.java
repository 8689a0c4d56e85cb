package app.earful.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the command to the first page: on an empty data folder, then on a used one, each with the cache of loaded
 * classes and without. The ratio of the warm starts is what the cache is worth.
 */
final class StartBenchmark implements Benchmark {
    private static final Path CACHE = Path.of("target", "app", "earful.aot");
    private static final int WARM_STARTS = 3;

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
        var data = MeasuredApplication.newData();
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
            MeasuredApplication.delete(data);
        }
    }

    private static void add(Results results, String name, Start start) {
        results.add(name, "seconds", start.seconds());
        results.add(name, "CPU seconds", start.cost().cpuSeconds());
        results.add(name, "resident MB", start.cost().megabytes());
    }

    private static Start start(Path data, List<String> options) throws Exception {
        var began = System.nanoTime();
        try (var application = MeasuredApplication.start(data, options)) {
            return new Start((System.nanoTime() - began) / 1e9, application.cost());
        }
    }
}
