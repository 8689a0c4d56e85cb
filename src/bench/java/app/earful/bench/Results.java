package app.earful.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: cases down, measures across. */
public final class Results {
    private final String name;
    private final Map<String, Map<String, Double>> cases = new LinkedHashMap<>();

    Results(String name) {
        this.name = name;
    }

    /** Keeps one number; the measure's name carries its unit. */
    public void add(String caseName, String measure, double value) {
        cases.computeIfAbsent(caseName, key -> new LinkedHashMap<>()).put(measure, value);
    }

    void print() {
        var measures = new LinkedHashSet<String>();
        cases.values().forEach(row -> measures.addAll(row.keySet()));
        var width = cases.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        System.out.printf("%n%-" + width + "s", name);
        measures.forEach(measure -> System.out.printf("%18s", measure));
        System.out.println();
        cases.forEach((caseName, row) -> printRow("%-" + width + "s", caseName, row, measures));
    }

    /** Writes {@code target/bench/NAME.json}. */
    void write() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        var content = Map.of("benchmark", name, "java", Runtime.version().toString(), "cases", cases);
        Files.writeString(folder.resolve(name + ".json"), json.writeValueAsString(content) + "\n");
    }

    private static void printRow(String first, String caseName, Map<String, Double> row, Set<String> measures) {
        System.out.printf(first, caseName);
        for (var measure : measures) {
            var value = row.get(measure);
            System.out.printf("%18s", value == null ? "" : "%.2f".formatted(value));
        }
        System.out.println();
    }
}
