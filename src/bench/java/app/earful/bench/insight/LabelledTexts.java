package app.earful.bench.insight;

import app.earful.insight.meaning.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts with the label people gave them, and what they mean. */
record LabelledTexts(String name, List<String> texts, List<Integer> labels, List<float[][]> meanings) {
    /** Reads a file of label, tab, text. */
    static LabelledTexts read(Path file) throws IOException {
        var texts = new ArrayList<String>();
        var labels = new ArrayList<Integer>();
        var numbers = new HashMap<String, Integer>();
        for (var line : Files.readString(file).split("\n")) {
            var cells = line.split("\t", 2);
            if (cells.length == 2) {
                numbers.putIfAbsent(cells[0], numbers.size());
                labels.add(numbers.getOrDefault(cells[0], 0));
                texts.add(cells[1]);
            }
        }
        var name = file.getFileName().toString().replace(".tsv", "");
        return new LabelledTexts(name, texts, labels, Meaning.shipped().of(texts));
    }

    int size() {
        return texts.size();
    }

    int labelCount() {
        return (int) labels.stream().distinct().count();
    }

    int[] truth() {
        return labels.stream().mapToInt(label -> label).toArray();
    }

    /** So many texts of so many labels, drawn at random. */
    LabelledTexts sample(int size, int labelCount, long seed) {
        var random = new Random(seed);
        var kept = new ArrayList<>(labels.stream().distinct().toList());
        Collections.shuffle(kept, random);
        var chosen = kept.subList(0, Math.min(labelCount, kept.size()));
        var rows = new ArrayList<>(IntStream.range(0, size())
                .filter(row -> chosen.contains(labels.get(row)))
                .boxed()
                .toList());
        Collections.shuffle(rows, random);
        return of(rows.subList(0, Math.min(size, rows.size())));
    }

    private LabelledTexts of(List<Integer> rows) {
        return new LabelledTexts(
                name,
                rows.stream().map(texts::get).toList(),
                rows.stream().map(labels::get).toList(),
                rows.stream().map(meanings::get).toList());
    }

    /** The vectors of all models side by side, of unit length. */
    float[][] vectors() {
        return meanings.stream().map(LabelledTexts::joined).toArray(float[][]::new);
    }

    private static float[] joined(float[][] meaning) {
        var joined = Arrays.copyOf(meaning[0], meaning[0].length + meaning[1].length);
        System.arraycopy(meaning[1], 0, joined, meaning[0].length, meaning[1].length);
        return app.earful.insight.meaning.Vectors.toUnitLength(joined);
    }
}
