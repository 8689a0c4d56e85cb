package app.earful.bench.picker.lines;

import app.earful.bench.Benchmark;
import app.earful.bench.Results;
import app.earful.bench.picker.lines.Market.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code ./earful pick} in markets that its makers' own worlds know nothing of, told less and less: what it keeps beyond
 * calling nobody, as a share of one who foresees everything, beside the best of three rules that are told all.
 */
public final class LinesBenchmark implements Benchmark {
    private static final String MARKETS = "10";

    /** What was kept beyond calling nobody, in one market. */
    private record Row(double foreseen, Map<String, Double> rules, Map<String, Double> lines) {}

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public void run(Results results) {
        var markets = Integer.parseInt(wanted("EARFUL_BENCH_WORLDS", MARKETS));
        var part = wanted("EARFUL_BENCH_SETTINGS", "");
        for (var kind : Kind.ALL) {
            if (kind.name().contains(part)) {
                var rows = IntStream.range(0, markets)
                        .parallel()
                        .mapToObj(seed -> row(new Market(kind, seed)))
                        .toList();
                add(results, kind, rows);
            }
        }
    }

    private static String wanted(String variable, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(variable), otherwise);
    }

    private static Row row(Market market) {
        var nobody = Life.kept(market, (_, _, _) -> List.of());
        var rules = PlainRules.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        rule -> Life.kept(market, rule.getValue().apply(market)) - nobody));
        var lines = Leaning.ALL.stream()
                .collect(Collectors.toMap(Leaning::name, leaning -> kept(market, leaning) - nobody));
        return new Row(Foreseen.kept(market) - nobody, rules, lines);
    }

    private static double kept(Market market, Leaning leaning) {
        try (var lines = new Lines(market, leaning)) {
            return Life.kept(market, lines);
        }
    }

    private static void add(Results results, Kind kind, List<Row> rows) {
        var foreseen = rows.stream().mapToDouble(Row::foreseen).sum();
        var best = PlainRules.all().keySet().stream()
                .map(rule ->
                        rows.stream().mapToDouble(row -> row.rules.get(rule)).sum())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        results.add(kind.name() + ": best rule", "of foreseen", best / foreseen);
        for (var leaning : Leaning.ALL) {
            var kept = rows.stream()
                    .mapToDouble(row -> Objects.requireNonNull(row.lines.get(leaning.name())))
                    .sum();
            var line = kind.name() + ": " + leaning.name();
            results.add(line, "of foreseen", kept / foreseen);
            results.add(line, "x best rule", kept / best);
        }
    }
}
