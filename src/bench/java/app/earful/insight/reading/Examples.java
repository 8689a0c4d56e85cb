package app.earful.insight.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** All texts the reader learns from; docs/guide/model-card.md names their sources and licences. */
final class Examples {
    private static final Path OURS = Path.of("src", "bench", "reading");
    private static final Path SAMPLES = Path.of("src", "main", "resources", "samples", "themes");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> FILLINGS = Map.of(
            "machine",
            "CNC 40",
            "part",
            "X12",
            "month",
            "April",
            "colleague",
            "Nora",
            "town",
            "Leeds",
            "event",
            "Expo");
    private static final Pattern ASKS = Pattern.compile(
            "^(?:(?:hi|hello|hey|yes|yeah|ok|so|and)\\b|[,.\\s])*(?:what|how|where|when|who|which|is|are|can|could|do|does"
                    + "|did|why|will|would|may|should|am|tell me|i need to know|i'd like to know|any)\\b.*|.*\\?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** How many texts of each intent are enough: more would only say the same again. */
    private static final Map<String, Integer> EACH = Map.of("banking", 45, "clinc", 12, "hwu", 25, "dstc", 25);

    private final Path folder;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, String[]> intents = new HashMap<>();

    private Examples(Path folder) {
        this.folder = folder;
    }

    static List<Example> of(Path folder) throws IOException {
        var examples = new Examples(folder);
        examples.opinions();
        examples.intents();
        examples.features();
        examples.reviews();
        examples.samples();
        for (var language : List.of("en", "de", "es", "fr")) {
            examples.examples.addAll(Seeds.of(OURS, language));
        }
        return examples.examples;
    }

    /** Opinions, which may be complaint, pain or praise of anything: they teach sentiment only. */
    private void opinions() throws IOException {
        for (var site : List.of("amazon", "yelp", "imdb")) {
            for (var row : rows("uci-" + site + ".tsv")) {
                examples.add(new Example("uci-" + site, row[1], "en", row[0].equals("1") ? 2 : 0, null));
            }
        }
    }

    private void intents() throws IOException {
        for (var line : Files.readAllLines(OURS.resolve("intents.txt"))) {
            if (!line.startsWith("#")) {
                var parts = line.split(" ");
                intents.put(parts[0] + " " + parts[1], parts);
            }
        }
        intents("banking", "banking77-train.tsv");
        intents("clinc", "clinc150-val.tsv");
        intents("hwu", "hwu64-folds1-5.tsv");
        intents("dstc", "dstc11-banking.tsv", "dstc11-insurance.tsv");
    }

    private void intents(String set, String... files) throws IOException {
        var taken = new HashMap<String, Integer>();
        for (var file : files) {
            for (var row : rows(file)) {
                if (taken.merge(row[0], 1, Integer::sum) <= EACH.getOrDefault(set, 0)) {
                    intent(set, row[0], row[1]);
                }
            }
        }
    }

    private void intent(String set, String intent, String text) {
        var known = intents.get(set + " " + intent);
        if (known == null) {
            var asks = set.equals("dstc") || ASKS.matcher(text).matches();
            examples.add(new Example(set, text, "en", 1, asks ? Kind.QUESTION : Kind.OTHER));
        } else if (!known[2].equals("skip")) {
            var kind = Kind.valueOf(known[2].toUpperCase(Locale.ROOT));
            examples.add(new Example(set, text, "en", Example.side(known[3]), kind));
        }
    }

    /** Sentences in which people praised a feature or complained of one, not both. */
    private void features() throws IOException {
        var rows = rows("is22-features.tsv");
        for (var row : rows.subList(1, rows.size())) {
            var good = row.length > 4 && !row[4].isEmpty();
            var bad = row.length > 6 && !row[6].isEmpty();
            var even = row.length > 5 && !row[5].isEmpty();
            if (good != bad && !even) {
                examples.add(new Example("is22", row[3], "en", good ? 2 : 0, good ? Kind.PRAISE : Kind.COMPLAINT));
            }
        }
    }

    /** Reviews from is22-search, read and marked by us. */
    private void reviews() throws IOException {
        for (var line : Files.readAllLines(OURS.resolve("reviews.tsv"))) {
            var parts = line.split("\t", -1);
            var kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            examples.add(new Example("reviews", parts[2], "en", Example.side(parts[1]), kind));
        }
    }

    /** What the customers of the sample workspace say: our own words, in the manner of notes. */
    private void samples() throws IOException {
        for (var kind : Kind.values()) {
            var file = SAMPLES.resolve(kind.word() + ".txt");
            var language = "";
            for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith("[")) {
                    language = line.substring(1, 3);
                } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("==")) {
                    var filled = GAP.matcher(line).replaceAll(gap -> FILLINGS.getOrDefault(gap.group(1), "12"));
                    examples.add(new Example("samples", filled, language, side(kind), kind));
                }
            }
        }
    }

    private static int side(Kind kind) {
        return switch (kind) {
            case COMPLAINT, PAIN -> 0;
            case WISH, QUESTION, COMPETITOR, OPPORTUNITY, OTHER -> 1;
            case PRAISE -> 2;
        };
    }

    private List<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line : Files.readString(folder.resolve(file)).split("\n")) {
            rows.add(line.split("\t", -1));
        }
        return rows;
    }
}
