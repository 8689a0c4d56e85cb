package app.earful.insight.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts: language, kind and sentiment. Same answer for the same text; safe for use by many threads. */
public final class TextReader {
    private static final Kind[] KINDS = Kind.values();
    private static final int NEUTRAL = 1;
    private static final double LEANS_FROM = 0.35;
    private static final double NEUTRAL_TO = 0.05;
    private static final double SAY_OF_KINDS = 0.3;
    private static final double SAY_OF_STATEMENT = 0.8;
    private static final double NEGATIVE_COUNTS = 1.2;
    /** The chance of either side where no word of feeling is found. */
    private static final double UNFELT_SIDE = 0.1;

    private static final int STATEMENTS_READ = 40;

    private final Models models;

    TextReader(Models models) {
        this.models = models;
    }

    private static final class Shipped {
        static final TextReader READER = new TextReader(Models.shipped());
    }

    /** The reader with the weights that come with Earful. */
    public static TextReader shipped() {
        return Shipped.READER;
    }

    public Reading read(String text) {
        return read(text, null);
    }

    /** @param meaning the embeddings of the text, which make the reading of English better; null when there are none */
    public Reading read(String text, float @Nullable [][] meaning) {
        return read(text, meaning, Corrections.none());
    }

    /** @param meaning as {@code Meaning.of(text)} gives it: by all-MiniLM-L6-v2 and by bge-small-en-v1.5; used for English only */
    public Reading read(String text, float @Nullable [][] meaning, Corrections corrections) {
        var seen = Seen.of(text, meaning);
        if (seen.tokens.isEmpty()) {
            return new Reading(Languages.UNKNOWN, Kind.OTHER, 1, 0, 1);
        }
        var kinds = kindChances(seen, corrections);
        var kind = likeliest(kinds);
        var sides = sideChances(seen);
        return new Reading(seen.language, KINDS[kind], kinds[kind], sentiment(sides), sides[likeliest(sides)]);
    }

    /**
     * A text of which a person said of which kind it is.
     *
     * @param meaning as for reading; what is taught of English then holds for what says the same in other words
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares lessons
    public record Lesson(String text, float @Nullable [][] meaning, Kind right) {}

    /**
     * What these lessons teach together; the same in the same order give the same. Meant for some hundred: wrongly read ones,
     * and rightly read ones beside them.
     */
    public Corrections learn(List<Lesson> lessons) {
        return Corrections.of(lessons.stream().map(this::example).toList());
    }

    private Corrections.Example example(Lesson lesson) {
        var seen = Seen.of(lesson.text, lesson.meaning);
        return new Corrections.Example(seen.trace(), kindChances(seen, Corrections.none()), lesson.right);
    }

    private record Seen(
            String text,
            List<Token> tokens,
            String language,
            String readAs,
            Features words,
            @Nullable Features withMeaning,
            Trace trace) {
        static Seen of(String text, float @Nullable [][] meaning) {
            var tokens = Tokens.of(text);
            var language = Languages.detect(tokens, text);
            // What is too short to tell is read as English: names, "ok", faces.
            var readAs = language.equals(Languages.UNKNOWN) ? "en" : language;
            var words = Features.of(tokens, readAs, null);
            var withMeaning = meaning == null || !readAs.equals("en") ? null : Features.of(tokens, readAs, meaning);
            return new Seen(
                    text,
                    tokens,
                    language,
                    readAs,
                    words,
                    withMeaning,
                    Trace.of(words, readAs.equals("en") ? meaning : null));
        }
    }

    /**
     * Chances of negative, neutral and positive. The kinds have their say: complaints and pains are negative, praise is positive,
     * all else is neutral. To miss an unhappy customer costs more than to look twice at a calm one, so negative counts more.
     */
    private double[] sideChances(Seen seen) {
        var sides = models.sentimentChances(seen.words, seen.withMeaning);
        var kinds = models.kindChances(seen.words, seen.withMeaning);
        var bad = kinds[Kind.COMPLAINT.row] + kinds[Kind.PAIN.row];
        var good = kinds[Kind.PRAISE.row];
        sides[0] = ((1 - SAY_OF_KINDS) * sides[0] + SAY_OF_KINDS * bad) * NEGATIVE_COUNTS;
        sides[1] = (1 - SAY_OF_KINDS) * sides[1] + SAY_OF_KINDS * (1 - bad - good);
        sides[2] = (1 - SAY_OF_KINDS) * sides[2] + SAY_OF_KINDS * good;
        if (!seen.readAs.equals("en")) {
            hearFeelings(seen, sides);
        }
        var sum = sides[0] + sides[1] + sides[2];
        for (var side = 0; side < sides.length; side++) {
            sides[side] /= sum;
        }
        return sides;
    }

    /**
     * Where little could be learned from, half of the say is the added-up words of feeling s from -1 to 1: its side has the
     * chance (1 + |s|) / 2.
     */
    private static void hearFeelings(Seen seen, double[] sides) {
        var sum = Feelings.of(seen.tokens, seen.readAs, Vocabulary.in(seen.readAs))
                .sum();
        for (var side = 0; side < sides.length; side++) {
            sides[side] /= 2;
        }
        if (sum == 0) {
            sides[0] += UNFELT_SIDE / 2;
            sides[1] += (1 - 2 * UNFELT_SIDE) / 2;
            sides[2] += UNFELT_SIDE / 2;
        } else {
            sides[sum < 0 ? 0 : 2] += (1 + Math.abs(sum)) / 4;
            sides[1] += (1 - Math.abs(sum)) / 4;
        }
    }

    private double[] kindChances(Seen seen, Corrections corrections) {
        var chances = models.kindChances(seen.words, seen.withMeaning);
        mindWishes(seen, chances);
        return corrections.isEmpty() ? chances : corrections.over(chances, seen.trace());
    }

    /**
     * A wish often stands alone among praise or complaint: where a statement is more surely a wish than the whole, four fifths
     * of its chance are set against the chances of the other kinds.
     */
    private void mindWishes(Seen seen, double[] chances) {
        var statements = Statements.split(seen.text, seen.language);
        if (statements.size() < 2) {
            return;
        }
        var wish = Kind.WISH.row;
        var before = chances[wish];
        for (var statement : statements.subList(0, Math.min(STATEMENTS_READ, statements.size()))) {
            var words = Features.of(Tokens.of(statement.words()), seen.readAs, null);
            chances[wish] = Math.max(chances[wish], SAY_OF_STATEMENT * models.kindChances(words, null)[wish]);
        }
        var sum = 1 - before + chances[wish];
        for (var kind = 0; kind < chances.length; kind++) {
            chances[kind] /= sum;
        }
    }

    /**
     * From the chances of negative, neutral and positive to one number. Where neutral is likeliest it stays within 0.05 of 0;
     * otherwise it runs from 0.35 (hardly likelier than the rest) to 1 (certain) on the likelier side.
     */
    private static double sentiment(double[] chances) {
        var side = likeliest(chances);
        if (side == NEUTRAL) {
            return NEUTRAL_TO * (chances[2] - chances[0]);
        }
        var sureness = Math.max(0, (chances[side] - 1.0 / 3) * 1.5);
        return (side - NEUTRAL) * (LEANS_FROM + (1 - LEANS_FROM) * sureness);
    }

    private static int likeliest(double[] chances) {
        var likeliest = 0;
        for (var i = 1; i < chances.length; i++) {
            if (chances[i] > chances[likeliest]) {
                likeliest = i;
            }
        }
        return likeliest;
    }
}
