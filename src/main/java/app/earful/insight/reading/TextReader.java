package app.earful.insight.reading;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts: language, kind and sentiment. Same answer for the same text; safe for use by many threads. */
public final class TextReader {
    private static final TextReader SHIPPED = new TextReader();

    private TextReader() {}

    /** The reader with the weights that come with Earful. */
    public static TextReader shipped() {
        return SHIPPED;
    }

    public Reading read(String text) {
        return read(text, null);
    }

    /** @param meaning the embedding of the text, which makes the reading of English better; null when there is none */
    public Reading read(String text, float @Nullable [] meaning) {
        var tokens = Tokens.of(text);
        var language = Languages.detect(tokens, text);
        var vocabulary = Vocabulary.of(language);
        var feelings = Feelings.of(tokens, language, vocabulary);
        var lean = (feelings.good - feelings.bad) / (feelings.good + feelings.bad + 1);
        var sentiment = Math.abs(lean) < 0.3 ? lean / 10 : lean;
        var kinds = new EnumMap<Kind, Double>(Kind.class);
        vocabulary.cues.forEach((kind, phrases) -> kinds.put(kind, phrases.count(tokens)));
        kinds.merge(Kind.OTHER, 0.5, Double::sum);
        kinds.merge(Kind.QUESTION, text.contains("?") ? 1.0 : -0.5, Double::sum);
        kinds.merge(Kind.COMPLAINT, -2 * lean, Double::sum);
        kinds.merge(Kind.PRAISE, 2 * lean, Double::sum);
        var best = kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var total = kinds.values().stream().mapToDouble(Math::exp).sum();
        return new Reading(
                language, best.getKey(), Math.exp(best.getValue()) / total, sentiment, 0.5 + Math.abs(lean) / 2);
    }
}
