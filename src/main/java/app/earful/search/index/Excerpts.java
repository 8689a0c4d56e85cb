package app.earful.search.index;

import app.earful.insight.meaning.Stems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Finds the words of one search in a text, as the index would: by spelling, by stem, by their beginning, and where nothing is
 * spelled so, by what may be a typing error or a longer word with that one in it.
 */
public final class Excerpts {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_PART = 5;

    private final List<Words.Word> words;

    /** By word. Each takes a millisecond to make, which for two texts of each row was most of a search. */
    private final Map<String, ByteRunAutomaton> spellings = new HashMap<>();

    public Excerpts(String typed) {
        var parsed = Words.of(typed);
        words = new ArrayList<>(parsed.words());
        for (var phrase : parsed.phrases()) {
            phrase.forEach(term -> words.add(Words.Word.of(term, term, false)));
        }
    }

    private record Mark(int from, int to, String word) {}

    /**
     * @param language of the text
     * @param longest how many characters are wanted at most; the part with most of the words is taken
     */
    public Excerpt of(String text, String language, int longest) {
        var marks = marks(text, language);
        var from = text.length() <= longest ? 0 : start(text, marks, longest);
        var to = text.length() <= longest ? text.length() : end(text, Math.min(text.length(), from + longest));
        var pieces = new ArrayList<Excerpt.Piece>();
        add(pieces, from > 0 ? "…" : "", false);
        var at = from;
        for (var mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                add(pieces, text.substring(at, mark.from()), false);
                add(pieces, text.substring(mark.from(), mark.to()), true);
                at = mark.to();
            }
        }
        add(pieces, text.substring(at, to), false);
        add(pieces, to < text.length() ? "…" : "", false);
        return new Excerpt(pieces);
    }

    private static void add(List<Excerpt.Piece> pieces, String text, boolean meant) {
        if (!text.isEmpty()) {
            pieces.add(new Excerpt.Piece(text, meant));
        }
    }

    private List<Mark> marks(String text, String language) {
        var tokens = Analysers.tokens(Analysers.PLAIN, text);
        var marks = new ArrayList<Mark>();
        for (var token : tokens) {
            words.stream()
                    .filter(word -> isSpelled(word, token.term()))
                    .findFirst()
                    .ifPresent(word -> marks.add(new Mark(token.from(), token.to(), word.plain())));
        }
        marks.addAll(byStem(text, language));
        var missing = words.stream()
                .filter(word -> marks.stream().noneMatch(mark -> mark.word().equals(word.plain())))
                .filter(word -> word.forgiven() > 0)
                .toList();
        marks.addAll(mistyped(tokens, missing));
        marks.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
        return marks;
    }

    private static boolean isSpelled(Words.Word word, String term) {
        return term.equals(word.plain())
                || (word.unfinished() && word.plain().length() >= SHORTEST_BEGINNING && term.startsWith(word.plain()));
    }

    private List<Mark> byStem(String text, String language) {
        var analyser = Stems.analyser(language);
        var wanted = new HashSet<String>();
        words.forEach(word -> wanted.addAll(Analysers.terms(analyser, word.typed())));
        return Analysers.tokens(analyser, text).stream()
                .filter(token -> wanted.contains(token.term()))
                .map(token -> new Mark(token.from(), token.to(), wordOf(token.term(), language)))
                .toList();
    }

    private String wordOf(String stem, String language) {
        return words.stream()
                .filter(word ->
                        Analysers.terms(Stems.analyser(language), word.typed()).contains(stem))
                .map(Words.Word::plain)
                .findFirst()
                .orElse("");
    }

    private List<Mark> mistyped(List<Analysers.Token> tokens, List<Words.Word> words) {
        var marks = new ArrayList<Mark>();
        for (var word : words) {
            var alike = spellings.computeIfAbsent(word.plain(), _ -> spellings(word));
            for (var token : tokens) {
                var bytes = token.term().getBytes(StandardCharsets.UTF_8);
                if (alike.run(bytes, 0, bytes.length) || isPart(word, token.term())) {
                    marks.add(new Mark(token.from(), token.to(), word.plain()));
                }
            }
        }
        return marks;
    }

    private static boolean isPart(Words.Word word, String term) {
        return word.plain().length() >= SHORTEST_PART && term.contains(word.plain());
    }

    private static ByteRunAutomaton spellings(Words.Word word) {
        return new ByteRunAutomaton(FuzzyQuery.getFuzzyAutomaton(word.plain(), word.forgiven(), 1, true).automaton);
    }

    /** A little before the mark from which most different words follow. */
    private static int start(String text, List<Mark> marks, int longest) {
        var best = 0;
        var most = 0;
        for (var mark : marks) {
            var within = marks.stream()
                    .filter(other -> other.from() >= mark.from() && other.to() <= mark.from() + longest * 2 / 3)
                    .map(Mark::word)
                    .collect(Collectors.toSet())
                    .size();
            if (within > most) {
                most = within;
                best = mark.from();
            }
        }
        var from = Math.clamp(best - longest / 4L, 0, text.length() - longest);
        var blank = from == 0 ? -1 : text.indexOf(' ', from);
        return from == 0 ? 0 : blank < 0 || blank >= best ? Math.min(from, best) : blank + 1;
    }

    /** Not within a word. */
    private static int end(String text, int to) {
        var blank = to == text.length() ? -1 : text.lastIndexOf(' ', to);
        return blank < to - 40 ? to : blank;
    }
}
