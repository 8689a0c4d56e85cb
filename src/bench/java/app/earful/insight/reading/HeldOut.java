package app.earful.insight.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well kinds are told in reviews that we marked ourselves: three times, a third of them is kept from the training and
 * read afterwards. What is part of a kept one is kept from it too.
 */
public final class HeldOut {
    private static final int PARTS = 3;

    private HeldOut() {}

    public static Map<String, Double> measure(Path folder) throws IOException {
        var examples = Examples.of(folder);
        var meanings = new EnglishMeanings(examples);
        var counts = new int[Kind.values().length][Kind.values().length];
        for (var part = 0; part < PARTS; part++) {
            measure(examples, part, meanings, counts);
        }
        var measures = new TreeMap<String, Double>();
        measures.put("texts", (double) counted(counts));
        measures.put("trouble F1", f1(counts, List.of(Kind.COMPLAINT, Kind.PAIN)));
        measures.put("wish F1", f1(counts, List.of(Kind.WISH)));
        measures.put("praise F1", f1(counts, List.of(Kind.PRAISE)));
        return measures;
    }

    private static void measure(List<Example> examples, int part, EnglishMeanings meanings, int[][] counts) {
        var kept = new ArrayList<Example>();
        var shown = new ArrayList<Example>();
        for (var example : examples) {
            var isKept = example.source().equals("reviews")
                    && Math.floorMod(example.text().hashCode(), PARTS) == part;
            (isKept ? kept : shown).add(example);
        }
        shown.removeIf(example -> kept.stream().anyMatch(review -> review.text().contains(example.text())));
        var reader = new TextReader(Training.fit(shown, meanings::of));
        for (var example : kept) {
            if (example.kind() != null) {
                var read = reader.read(example.text(), meanings.of(example));
                counts[example.kind().row][read.kind().row]++;
            }
        }
    }

    private static double f1(int[][] counts, List<Kind> kinds) {
        var rows = kinds.stream().map(kind -> kind.row).toList();
        var both = 0;
        var either = 0;
        for (var truth = 0; truth < counts.length; truth++) {
            for (var answer = 0; answer < counts.length; answer++) {
                var count = counts[truth][answer];
                both += rows.contains(truth) && rows.contains(answer) ? 2 * count : 0;
                either += (rows.contains(truth) ? count : 0) + (rows.contains(answer) ? count : 0);
            }
        }
        return either == 0 ? 0 : (double) both / either;
    }

    private static int counted(int[][] counts) {
        var sum = 0;
        for (var row : counts) {
            for (var count : row) {
                sum += count;
            }
        }
        return sum;
    }
}
