package app.earful.insight.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a note into statements: at the ends of sentences (Unicode's rules with the abbreviations of the language), at
 * semicolons and dashes, and where a new clause begins ("..., but", "and we"). A piece of fewer than three words stays with
 * its neighbour.
 */
public final class Statements {
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'\u2019-]*|[,;]|\\s[-\u2013\u2014]+\\s|:\\s");
    private static final Pattern EDGE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]");
    private static final Map<String, BreakIterator> SENTENCES = new ConcurrentHashMap<>();

    private final String text;
    private final @Nullable Vocabulary vocabulary;
    private final List<Integer> cuts = new ArrayList<>();

    private Statements(String text, @Nullable Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /**
     * @param language a two-letter code; any other word is split by sentences alone
     * @return in the order of the text, not overlapping, each with at least one letter or digit
     */
    public static List<Statement> split(String text, String language) {
        var statements = new Statements(text, Vocabulary.ALL.get(language));
        statements.cutSentences(sentences(language));
        return statements.joined();
    }

    private static BreakIterator sentences(String language) {
        return SENTENCES.computeIfAbsent(language, Statements::newSentences).clone();
    }

    private static BreakIterator newSentences(String language) {
        var locale = Locale.forLanguageTag(language.length() == 2 ? language : "en");
        var filter = FilteredBreakIteratorBuilder.getInstance(locale);
        var vocabulary = Vocabulary.ALL.get(language);
        if (vocabulary != null) {
            vocabulary.abbreviations.forEach(word -> {
                filter.suppressBreakAfter(word + ".");
                filter.suppressBreakAfter(word.substring(0, 1).toUpperCase(locale) + word.substring(1) + ".");
            });
        }
        return filter.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    private void cutSentences(BreakIterator sentences) {
        sentences.setText(text);
        cuts.add(0);
        var start = 0;
        for (var end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            cutClauses(start, end);
            cuts.add(end);
            start = end;
        }
    }

    private void cutClauses(int start, int end) {
        var matcher = WORD.matcher(text).region(start, end);
        var before = "";
        var beforeAt = start;
        while (matcher.find()) {
            var word = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            if (word.equals(";") || (word.length() > 1 && !Character.isLetterOrDigit(word.codePointAt(0)))) {
                cuts.add(matcher.end());
            } else if (vocabulary != null && opensClause(vocabulary, before, word)) {
                cuts.add(vocabulary.joins.contains(before) ? beforeAt : matcher.start());
            }
            before = word;
            beforeAt = matcher.start();
        }
    }

    private static boolean opensClause(Vocabulary vocabulary, String before, String word) {
        return vocabulary.turns.contains(word)
                || (before.equals(",") && vocabulary.softTurns.contains(word))
                || (vocabulary.joins.contains(before) && vocabulary.subjects.contains(word));
    }

    /** Pieces too short to say something go to the piece before them in the text, the first to the one after it. */
    private List<Statement> joined() {
        var statements = new ArrayList<Statement>();
        var start = 0;
        for (var i = 1; i < cuts.size(); i++) {
            var end = cuts.get(i);
            var words = words(start, end);
            var last = i == cuts.size() - 1;
            if (words >= FEWEST_WORDS || (last && statements.isEmpty() && words > 0)) {
                statements.add(trimmed(start, end));
                start = end;
            } else if (!statements.isEmpty() && words > 0) {
                statements.add(trimmed(statements.removeLast().start(), end));
                start = end;
            }
        }
        return List.copyOf(statements);
    }

    private int words(int start, int end) {
        var count = 0;
        var matcher = WORD.matcher(text).region(start, end);
        while (matcher.find()) {
            if (Character.isLetterOrDigit(text.codePointAt(matcher.start()))) {
                count++;
            }
        }
        return count;
    }

    private Statement trimmed(int start, int end) {
        var from = start;
        var to = end;
        while (from < to && isEdge(from, "-*•·–—,;:")) {
            from++;
        }
        while (to > from && isEdge(to - 1, "-–—,;:")) {
            to--;
        }
        return new Statement(from, to, text.substring(from, to));
    }

    private boolean isEdge(int at, String marks) {
        return marks.indexOf(text.charAt(at)) >= 0
                || EDGE.matcher(text.substring(at, at + 1)).matches();
    }
}
