package app.earful.bench.picker;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import app.earful.picker.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How much revenue each policy keeps, as a share of what a clairvoyant could add to calling nobody (without renewals: more
 * than calling nobody, as a share of that). Every policy meets the same worlds, so that differences are paired.
 */
public final class PickerBenchmark implements Benchmark {
    private static final int WORLDS = 30;
    private static final String OURS = "ours";

    private final Calibration calibration = new Calibration();

    private record Row(Map<String, Outcome> outcomes, double clairvoyant) {
        Outcome of(String policy) {
            return Objects.requireNonNull(outcomes.get(policy));
        }
    }

    @Override
    public String name() {
        return "picker";
    }

    @Override
    public void run(Results results) {
        var wanted = System.getenv("EARFUL_BENCH_WORLDS");
        var worlds = wanted == null ? WORLDS : Integer.parseInt(wanted);
        for (var setting : Setting.ALL) {
            var began = System.nanoTime();
            var rows = IntStream.range(0, worlds)
                    .parallel()
                    .mapToObj(seed -> row(setting, seed))
                    .toList();
            report(results, setting, rows);
            System.err.printf(
                    "earful: %s, %d worlds, %.0f s%n", setting.name(), worlds, (System.nanoTime() - began) / 1e9);
        }
        for (var bin = 0; bin < Calibration.BINS; bin++) {
            if (calibration.talks(bin) > 0) {
                var name = "expected %d to %d %%".formatted(bin * 10, bin * 10 + 10);
                results.add(name, "talks", calibration.talks(bin));
                results.add(name, "expected %", calibration.expected(bin));
                results.add(name, "found %", calibration.found(bin));
            }
        }
    }

    private Row row(Setting setting, int seed) {
        var world = new World(setting, 1_000 + seed);
        var outcomes = new LinkedHashMap<String, Outcome>();
        policies().forEach((name, policy) -> outcomes.put(name, Simulation.run(world, policy.apply(world))));
        return new Row(outcomes, setting.contracts() ? Clairvoyant.kept(world) : Double.NaN);
    }

    private Map<String, Function<World, Policy>> policies() {
        var policies = new LinkedHashMap<String, Function<World, Policy>>();
        policies.put("nobody", _ -> (_, _) -> List.of());
        policies.putAll(Rules.all());
        policies.put(OURS, world -> new Ours(world, new Engine(0), calibration));
        policies.put("true rates", Knowing::new);
        policies.put("ours, 10 % unheard", world -> new Ours(world, new Engine(0.1), new Calibration()));
        return policies;
    }

    private static void report(Results results, Setting setting, List<Row> rows) {
        var shares = new LinkedHashMap<String, List<Double>>();
        for (var row : rows) {
            row.outcomes.forEach((name, outcome) ->
                    shares.computeIfAbsent(name, _ -> new ArrayList<>()).add(share(row, outcome)));
        }
        var best = Rules.all().keySet().stream()
                .max((one, other) -> Double.compare(mean(list(shares, one)), mean(list(shares, other))))
                .orElseThrow();
        shares.forEach((name, list) -> {
            if (!name.equals("nobody")) {
                var line = setting.name() + ": " + name;
                results.add(line, "share of bound", mean(list));
                var gap = difference(list, list(shares, best));
                results.add(line, "over best rule", mean(gap));
                results.add(line, "std error", Math.sqrt(variance(gap) / gap.size()));
                outcomes(results, line, rows.stream().map(row -> row.of(name)).toList());
            }
        });
    }

    private static void outcomes(Results results, String line, List<Outcome> outcomes) {
        var found = outcomes.stream().mapToDouble(Outcome::found).sum();
        results.add(line, "found", found / outcomes.size());
        results.add(
                line,
                "in time %",
                100 * outcomes.stream().mapToDouble(Outcome::inTime).sum() / found);
        results.add(
                line,
                "lead days",
                outcomes.stream().mapToDouble(Outcome::leadDays).sum() / found);
        var never = outcomes.stream().mapToDouble(Outcome::neverCalled).sum();
        results.add(line, "never called %", 100 * never / outcomes.size());
    }

    private static double share(Row row, Outcome outcome) {
        var nobody = row.of("nobody").kept();
        var most = Double.isNaN(row.clairvoyant) ? 2 * nobody : row.clairvoyant;
        return (outcome.kept() - nobody) / (most - nobody);
    }

    private static List<Double> list(Map<String, List<Double>> shares, String name) {
        return shares.getOrDefault(name, List.of());
    }

    private static List<Double> difference(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i) - other.get(i))
                .toList();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double variance(List<Double> numbers) {
        var mean = mean(numbers);
        return numbers.stream()
                        .mapToDouble(number -> (number - mean) * (number - mean))
                        .sum()
                / Math.max(1, numbers.size() - 1);
    }
}
