package app.earful.bench.insight;

import app.earful.bench.Results;
import app.earful.insight.Grouping;
import app.earful.insight.Themes;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.WordVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Themes against labels, beside k-means that is told their number; and what it takes. */
final class ThemeFigures {
    private static final List<String> SETS =
            List.of("dstc11-banking", "dstc11-insurance", "banking77-train", "clinc150-val", "hwu64-folds1-5");
    /** Of 200 texts of speech one draw differs from the next by four points of V-measure. */
    private static final int SMALL_DRAWS = 20;

    private static final int LARGE_DRAWS = 5;
    private static final int PLACED = 2_000;

    private final Path data;
    private final Results results;

    ThemeFigures(Path data, Results results) {
        this.data = data;
        this.results = results;
    }

    void add() throws IOException {
        var sets = new ArrayList<LabelledTexts>();
        for (var name : SETS) {
            sets.add(LabelledTexts.read(data.resolve(name + ".tsv")));
        }
        for (var set : sets) {
            addWhole(set);
        }
        addSamples(sets, 200, 12, SMALL_DRAWS);
        addSamples(sets, 1_000, 40, LARGE_DRAWS);
        addEffort(sets.get(2));
    }

    private void addWhole(LabelledTexts set) {
        add(
                set.name(),
                Likeness.of(set.truth(), Themes.of(set.texts(), set.meanings()).themes()));
        results.add(set.name(), "labels", set.labelCount());
        add("  k-means told k", set.name(), KMeans.of(set.vectors(), set.labelCount(), 1), set);
        var words = WordVectors.of(set.texts(), "en").stream()
                .map(vectors -> vectors[0])
                .toArray(float[][]::new);
        add("  tf-idf k-means told k", set.name(), KMeans.of(words, set.labelCount(), 1), set);
    }

    private void add(String baseline, String name, int[] themes, LabelledTexts set) {
        add(baseline + " " + name, Likeness.of(set.truth(), themes));
    }

    private void add(String name, Likeness likeness) {
        results.add(name, "accuracy", likeness.accuracy());
        results.add(name, "NMI", likeness.nmi());
        results.add(name, "ARI", likeness.ari());
        results.add(name, "V", likeness.v());
        results.add(name, "themes", likeness.themes());
        results.add(name, "alone %", likeness.alone());
    }

    private void addSamples(List<LabelledTexts> sets, int size, int labels, int draws) {
        for (var set : sets) {
            var likenesses = IntStream.range(0, draws)
                    .mapToObj(seed -> set.sample(size, labels, seed))
                    .map(sample -> Likeness.of(
                            sample.truth(),
                            Themes.of(sample.texts(), sample.meanings()).themes()))
                    .toList();
            add("%d of %d: %s".formatted(size, labels, set.name()), mean(likenesses));
        }
    }

    private static Likeness mean(List<Likeness> all) {
        return new Likeness(
                all.stream().mapToDouble(Likeness::accuracy).average().orElse(0),
                all.stream().mapToDouble(Likeness::nmi).average().orElse(0),
                all.stream().mapToDouble(Likeness::ari).average().orElse(0),
                all.stream().mapToDouble(Likeness::v).average().orElse(0),
                (int) Math.round(
                        all.stream().mapToInt(Likeness::themes).average().orElse(0)),
                all.stream().mapToDouble(Likeness::alone).average().orElse(0));
    }

    /** Meaning is remembered, so texts no one has asked for yet are made by adding a number. */
    private void addEffort(LabelledTexts set) {
        var fresh = IntStream.range(0, PLACED)
                .mapToObj(row -> set.texts().get(row) + " " + row)
                .toList();
        var began = System.nanoTime();
        var meanings = Meaning.shipped().of(fresh);
        results.add("meaning", "ms a text", milliseconds(began) / fresh.size());
        began = System.nanoTime();
        var grouping = Themes.of(set.texts(), set.meanings());
        results.add("dividing " + set.size(), "ms a text", milliseconds(began) / set.size());
        addPlacing(grouping, meanings);
    }

    private void addPlacing(Grouping grouping, List<float[][]> meanings) {
        var began = System.nanoTime();
        var placed = meanings.stream()
                .filter(meaning -> grouping.place(meaning).theme() != Grouping.ALONE)
                .count();
        results.add("placing, meaning known", "ms a text", milliseconds(began) / meanings.size());
        results.add("placing, meaning known", "alone %", 100 - 100.0 * placed / meanings.size());
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        results.add("memory used", "MB", used / 1e6);
    }

    private static double milliseconds(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
