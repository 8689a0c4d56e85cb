package app.earful.bench.picker;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import app.earful.picker.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How much revenue each policy keeps beyond that of calling nobody. Every policy meets the same worlds, so that differences
 * are paired. {@code EARFUL_BENCH_WORLDS} and {@code EARFUL_BENCH_SETTINGS} (a part of the name) make it shorter.
 */
public final class PickerBenchmark implements Benchmark {
    private static final String WORLDS = "30";
    private static final double UNHEARD_SHARE = 0.1;
    private static final int LOOKED_AT_CLOSELY = 6;

    private final Calibration calibration = new Calibration();

    @Override
    public String name() {
        return "picker";
    }

    @Override
    public void run(Results results) {
        var worlds = Integer.parseInt(wanted("EARFUL_BENCH_WORLDS", WORLDS));
        var part = wanted("EARFUL_BENCH_SETTINGS", "");
        var settings = Setting.ALL.stream()
                .filter(setting -> setting.name().contains(part))
                .toList();
        var progress = new Progress(worlds * settings.size());
        for (var setting : settings) {
            var rows = IntStream.range(0, worlds)
                    .parallel()
                    .mapToObj(seed -> row(setting, seed))
                    .peek(_ -> progress.step(setting.name()))
                    .toList();
            new Report(results, setting, rows).add();
        }
        calibration.add(results);
        if (part.isEmpty()) {
            ManyCustomers.add(results);
        }
    }

    private static String wanted(String variable, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(variable), otherwise);
    }

    private Report.Row row(Setting setting, int seed) {
        var world = new World(setting, 1_000 + seed);
        var outcomes = new LinkedHashMap<String, Outcome>();
        policies().forEach((name, policy) -> outcomes.put(name, Simulation.run(world, policy.apply(world))));
        return new Report.Row(
                outcomes,
                setting.contracts() ? Clairvoyant.kept(world) : Double.NaN,
                Lagrangian.isValid(setting)
                        ? Lagrangian.gain(world, seed < LOOKED_AT_CLOSELY)
                        : Lagrangian.Gain.UNKNOWN);
    }

    private Map<String, Function<World, Policy>> policies() {
        var policies = new LinkedHashMap<String, Function<World, Policy>>();
        policies.put(Report.NOBODY, _ -> (_, _) -> List.of());
        policies.putAll(Rules.all());
        policies.put("plain Whittle", Compared::plainWhittle);
        policies.put("ours", world -> new Ours(world, new Engine(0), calibration));
        policies.put("ours, 10 % unheard", world -> new Ours(world, new Engine(UNHEARD_SHARE), new Calibration()));
        policies.put("true rates", Compared::knowing);
        return policies;
    }
}
