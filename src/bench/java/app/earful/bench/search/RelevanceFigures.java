package app.earful.bench.search;

import app.earful.bench.Results;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.reading.Languages;
import app.earful.search.index.Entry;
import app.earful.search.index.Position;
import app.earful.search.index.Question;
import app.earful.search.index.SearchIndex;
import app.earful.search.index.Subject;
import app.earful.search.index.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of four apps with what people judged to be about a feature: nDCG at 10 on the condensed list, that is with what
 * nobody judged left out (Sakai 2007), gain 1, discount 1 / log2(place + 1).
 */
final class RelevanceFigures {
    private static final List<String> APPS = List.of("Evernote", "Spotify", "WhatsApp", "eBay");
    private static final int PLACES = 10;
    private static final int ALL = 5_000;

    private final Path data;
    private final Results results;
    private final Map<String, List<Double>> figures = new HashMap<>();

    RelevanceFigures(Path data, Results results) {
        this.data = data;
        this.results = results;
    }

    private record Judged(String query, Map<String, Boolean> judgements) {}

    void add() throws IOException {
        for (var app : APPS) {
            measure(app);
        }
        for (var way : List.of("words", "meaning", "blended")) {
            var all = figures.getOrDefault(way, List.of());
            results.add("reviews of apps, " + way, "queries", all.size());
            results.add(
                    "reviews of apps, " + way,
                    "nDCG@10",
                    all.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        }
    }

    private void measure(String app) throws IOException {
        var judged = judged(app);
        var texts = new LinkedHashSet<String>();
        lines(data.resolve(app + "-reviews.tsv")).forEach(cells -> texts.add(cells[2]));
        judged.forEach(query -> texts.addAll(query.judgements().keySet()));
        var folder = Files.createTempDirectory("earful-bench-search");
        var said = new HashMap<UUID, String>();
        try (var index = SearchIndex.create(folder, List.of())) {
            for (var text : texts) {
                var id = new UUID(0, said.size());
                said.put(id, text);
                index.add(entry(id, text));
            }
            index.reached(Position.built("1:1:", 1, new UUID(0, 0), said.size()));
            for (var query : judged) {
                var meaning = Meaning.shipped().spoken(query.query());
                add("words", ask(index, said, query.query(), null), query);
                add("meaning", ask(index, said, "", meaning), query);
                add("blended", ask(index, said, query.query(), meaning), query);
            }
        }
    }

    private static List<String> ask(SearchIndex index, Map<UUID, String> said, String words, float @Nullable [] meaning)
            throws IOException {
        return index.ask(new Question(words, meaning, Wanted.ANYTHING, ALL)).stream()
                .map(hit -> said.getOrDefault(hit.id(), ""))
                .toList();
    }

    private void add(String way, List<String> found, Judged query) {
        var judged = found.stream()
                .filter(query.judgements()::containsKey)
                .limit(PLACES)
                .toList();
        var relevant = query.judgements().values().stream().filter(each -> each).count();
        var gain = 0.0;
        var best = 0.0;
        for (var place = 0; place < PLACES; place++) {
            var discount = Math.log(2) / Math.log(place + 2);
            gain += place < judged.size() && query.judgements().getOrDefault(judged.get(place), false) ? discount : 0;
            best += place < relevant ? discount : 0;
        }
        figures.computeIfAbsent(way, _ -> new ArrayList<>()).add(gain / best);
    }

    private static Entry entry(UUID id, String text) {
        var meaning = PackedMeaning.pack(Meaning.shipped().spoken(text));
        return new Entry(
                Subject.DOT,
                id,
                id,
                List.of(),
                Instant.EPOCH,
                "other",
                0f,
                "",
                "",
                text,
                Languages.detect(text),
                meaning);
    }

    /** Where two people judged, the first one's word counts; some lines below are sums. */
    private List<Judged> judged(String app) throws IOException {
        var all = new ArrayList<Judged>();
        try (var files = Files.list(data)) {
            for (var file : files.filter(
                            each -> String.valueOf(each.getFileName()).startsWith(app + "-query"))
                    .sorted()
                    .toList()) {
                var judgements = new HashMap<String, Boolean>();
                var query = "";
                for (var cells : lines(file)) {
                    if (cells.length > 4 && cells[4].strip().matches("[YyNn]") && !cells[3].isBlank()) {
                        judgements.put(cells[2], cells[4].strip().equalsIgnoreCase("Y"));
                        query = cells[3];
                    }
                }
                all.add(new Judged(query, judgements));
            }
        }
        return all;
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 2)
                .toList();
    }
}
