package app.earful.bench.insight;

import app.earful.bench.Results;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.reading.AddedFeelings;
import app.earful.insight.reading.HeldOut;
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.Reading;
import app.earful.insight.reading.TextReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How well texts are read, on sets that no weight was learned from: sentiment in three classes (beyond 0.05 of 0 it leans),
 * kinds, languages. Beside each stand published figures and the words of feeling added up.
 */
final class ReadingFigures {
    private static final double LEANS = 0.05;
    private static final List<SentimentSet> SENTIMENT_SETS = List.of(
            new SentimentSet("airline-even", "en", 1, 4),
            new SentimentSet("umsab-english", "en", 1, 2),
            new SentimentSet("umsab-german", "de", 1, 2),
            new SentimentSet("umsab-spanish", "es", 1, 2),
            new SentimentSet("umsab-french", "fr", 1, 2));
    private static final int SPEED_TEXTS = 20_000;

    private final Path folder;
    private final Results results;
    private final TextReader reader = TextReader.shipped();

    ReadingFigures(Path folder, Results results) {
        this.folder = folder;
        this.results = results;
    }

    private record SentimentSet(String name, String language, int markCell, int textCell) {}

    void add() throws IOException {
        for (var set : SENTIMENT_SETS) {
            sentiment(set);
        }
        published();
        kinds();
        HeldOut.measure(folder)
                .forEach((measure, value) -> results.add("kinds: our reviews, held out", measure, value));
        speed();
    }

    private void sentiment(SentimentSet set) throws IOException {
        var texts = MarkedTexts.read(folder.resolve(set.name + ".tsv"), set.markCell, set.textCell);
        var name = "sentiment: " + set.name.replace("-even", "");
        if (set.language.equals("en")) {
            sentiment(name, texts, sentiments(byMeaning(texts)));
        }
        var byWords = texts.texts().stream().map(reader::read).toList();
        sentiment(name + ", words", texts, sentiments(byWords));
        var added = texts.texts().stream()
                .map(text -> AddedFeelings.of(text, set.language))
                .toList();
        sentiment(name + ", added up", texts, added);
        var told = byWords.stream()
                .filter(reading -> reading.language().equals(set.language))
                .count();
        results.add(name + ", words", "language %", 100.0 * told / texts.size());
    }

    private List<Reading> byMeaning(MarkedTexts texts) {
        var meanings = Meaning.shipped().of(texts.texts());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> reader.read(texts.texts().get(i), meanings.get(i)))
                .toList();
    }

    private static List<Double> sentiments(List<Reading> readings) {
        return readings.stream().map(Reading::sentiment).toList();
    }

    private void sentiment(String name, MarkedTexts texts, List<Double> answers) {
        var confusion = new Confusion(3);
        for (var i = 0; i < texts.size(); i++) {
            confusion.add(side(texts.marks().get(i)), side(answers.get(i)));
        }
        results.add(name, "texts", texts.size());
        results.add(name, "macro F1", confusion.macroF1());
        results.add(name, "negative recall", confusion.recall(0));
        results.add(name, "negative F1", confusion.f1(0));
        results.add(name, "neutral F1", confusion.f1(1));
        results.add(name, "positive F1", confusion.f1(2));
    }

    private static int side(String mark) {
        return switch (mark) {
            case "negative", "0" -> 0;
            case "neutral", "1" -> 1;
            default -> 2;
        };
    }

    private static int side(double sentiment) {
        return sentiment < -LEANS ? 0 : sentiment > LEANS ? 2 : 1;
    }

    private void published() {
        results.add("published: airline, VADER", "macro F1", 0.51);
        results.add("published: German, tf-idf", "macro F1", 0.64);
        results.add("published: Spanish, tf-idf", "macro F1", 0.54);
        results.add("published: French, tf-idf", "macro F1", 0.60);
        results.add("published: app-reviews, tf-idf", "trouble F1", 0.62);
        results.add("published: app-reviews, tf-idf", "wish F1", 0.50);
    }

    private void kinds() throws IOException {
        var texts = MarkedTexts.read(folder.resolve("app-reviews-even.tsv"), 0, 2);
        var read = byMeaning(texts);
        results.add("kinds: app-reviews", "texts", texts.size());
        kind("trouble", texts, read, "Bug", kind -> kind == Kind.COMPLAINT || kind == Kind.PAIN);
        kind("wish", texts, read, "Feature", kind -> kind == Kind.WISH);
    }

    private void kind(String name, MarkedTexts texts, List<Reading> read, String mark, Predicate<Kind> ours) {
        var confusion = new Confusion(2);
        for (var i = 0; i < texts.size(); i++) {
            var isMarked = texts.marks().get(i).equals(mark);
            confusion.add(isMarked ? 1 : 0, ours.test(read.get(i).kind()) ? 1 : 0);
        }
        results.add("kinds: app-reviews", name + " F1", confusion.f1(1));
        results.add("kinds: app-reviews", name + " recall", confusion.recall(1));
    }

    /** The second round counts: by then the machine code is made. */
    private void speed() {
        var text = "The fitter came on Tuesday, but he had the wrong belt with him and we lost another day of work.";
        for (var round = 0; round < 2; round++) {
            var began = System.nanoTime();
            for (var i = 0; i < SPEED_TEXTS; i++) {
                reader.read(text + i);
            }
            results.add("reading, words", "texts a second", SPEED_TEXTS / ((System.nanoTime() - began) / 1e9));
        }
    }
}
