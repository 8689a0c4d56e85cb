package app.earful.insight;

import app.earful.insight.meaning.Meaning;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts with the intent people gave them. */
record Samples(List<String> intents, List<String> texts) {
    static Samples clinc150() {
        var stream = Objects.requireNonNull(Samples.class.getResourceAsStream("/insight/clinc150-sample.tsv"));
        var rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        return new Samples(
                rows.stream().map(row -> row[0]).toList(),
                rows.stream().map(row -> row[1]).toList());
    }

    static Grouping grouped(List<String> texts) {
        return Themes.of(texts, Meaning.shipped().of(texts));
    }

    int[] truth() {
        return intents.stream().mapToInt(intents::indexOf).toArray();
    }
}
