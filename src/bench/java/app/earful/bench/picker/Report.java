package app.earful.bench.picker;

import app.earful.bench.Results;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The figures of one setting: what each policy keeps beyond calling nobody, as a share of what the clairvoyant does in that
 * world and of what the Lagrangian bound does over all worlds, and how far it is from the best of the simple rules.
 */
final class Report {
    static final String NOBODY = "nobody";

    private final Results results;
    private final Setting setting;
    private final List<Row> rows;

    /**
     * @param clairvoyant what can be kept in this world; not a number where that is not known
     * @param lagrangian what calls can add on average
     */
    record Row(Map<String, Outcome> outcomes, double clairvoyant, Lagrangian.Gain lagrangian) {
        Outcome of(String policy) {
            return Objects.requireNonNull(outcomes.get(policy));
        }

        double gain(String policy) {
            return of(policy).kept() - of(NOBODY).kept();
        }

        /** Of the clairvoyant; of the Lagrangian bound where there is none. */
        double share(String policy) {
            return gain(policy)
                    / (Double.isNaN(clairvoyant)
                            ? lagrangian.atOnePrice()
                            : clairvoyant - of(NOBODY).kept());
        }
    }

    Report(Results results, Setting setting, List<Row> rows) {
        this.results = results;
        this.setting = setting;
        this.rows = rows;
    }

    void add() {
        var best = Rules.all().keySet().stream()
                .max((one, other) -> Double.compare(sum(row -> row.gain(one)), sum(row -> row.gain(other))))
                .orElseThrow();
        for (var policy : rows.getFirst().outcomes.keySet()) {
            if (!policy.equals(NOBODY)) {
                add(policy, best);
            }
        }
    }

    private void add(String policy, String best) {
        var line = setting.name() + ": " + policy;
        var worlds = rows.size();
        if (setting.contracts()) {
            results.add(line, "of clairvoyant", sum(row -> row.share(policy)) / worlds);
        }
        if (Lagrangian.isValid(setting)) {
            var share = sum(row -> row.gain(policy)) / sum(row -> row.lagrangian.atOnePrice());
            results.add(line, "of Lagrangian", share);
            results.add(line, "by fortnight", share / fortnight());
        }
        results.add(line, "x best rule", sum(row -> row.gain(policy)) / sum(row -> row.gain(best)));
        var gaps = rows.stream()
                .mapToDouble(row -> row.share(policy) - row.share(best))
                .toArray();
        results.add(line, "over best rule", DoubleStream.of(gaps).average().orElseThrow());
        results.add(line, "std error", Math.sqrt(variance(gaps) / worlds));
        var found = sum(row -> row.of(policy).found());
        results.add(line, "found", found / worlds);
        if (setting.contracts()) {
            results.add(line, "in time %", 100 * sum(row -> row.of(policy).inTime()) / found);
            results.add(line, "lead days", sum(row -> row.of(policy).leadDays()) / found);
        }
        results.add(line, "never called %", 100 * sum(row -> row.of(policy).neverCalled()) / worlds);
    }

    /** How much lower the bound is by fortnight, in those worlds in which it was looked for. */
    private double fortnight() {
        var bounds = rows.stream()
                .map(Row::lagrangian)
                .filter(bound -> !Double.isNaN(bound.byFortnight()))
                .toList();
        return bounds.stream().mapToDouble(Lagrangian.Gain::byFortnight).sum()
                / bounds.stream().mapToDouble(Lagrangian.Gain::atOnePrice).sum();
    }

    private double sum(ToDoubleFunction<Row> number) {
        return rows.stream().mapToDouble(number).sum();
    }

    private static double variance(double[] numbers) {
        var mean = DoubleStream.of(numbers).average().orElse(Double.NaN);
        return DoubleStream.of(numbers)
                        .map(number -> (number - mean) * (number - mean))
                        .sum()
                / Math.max(1, numbers.length - 1);
    }
}
