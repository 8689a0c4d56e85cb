package app.earful.conversations.entry;

import app.earful.conversations.DotKind;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.Reading;
import app.earful.insight.reading.Statements;
import app.earful.insight.reading.TextReader;
import app.earful.lessons.Lessons;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which statements of a note might be dots. */
@Component
class Suggestions {
    /** What fits under the note on a phone. */
    private static final int MOST = 3;

    private static final int LETTERS_READ = 20_000;
    /** Some 20 ms each, remembered while the note grows. */
    private static final int MOST_BY_MEANING = 6;

    private static final Set<String> OTHER_LANGUAGES = Set.of("de", "es", "fr", "it", "pt", "nl");

    private final Lessons lessons;

    Suggestions(Lessons lessons) {
        this.lessons = lessons;
    }

    /** The last ones: what was typed just now. */
    List<Suggestion> of(String note, List<String> kept) {
        var text = note.substring(0, Math.min(note.length(), LETTERS_READ));
        var language = TextReader.shipped().read(text).language();
        var corrections = lessons.corrections();
        var found = new ArrayDeque<Suggestion>();
        var looked = 0;
        for (var statement : Statements.split(text, language).reversed()) {
            var words = statement.words();
            if (found.size() < MOST && kept.stream().noneMatch(dot -> overlap(dot, words))) {
                var meaning = looked++ < MOST_BY_MEANING && !OTHER_LANGUAGES.contains(language) ? meaning(words) : null;
                suggestion(words, TextReader.shipped().read(words, meaning, corrections))
                        .ifPresent(found::addFirst);
            }
        }
        return List.copyOf(found);
    }

    private static float @Nullable [][] meaning(String words) {
        return Meaning.shippedOnceLoaded().map(meaning -> meaning.of(words)).orElse(null);
    }

    private static Optional<Suggestion> suggestion(String words, Reading reading) {
        return reading.isKindSure() && reading.kind() != Kind.OTHER
                ? Optional.of(new Suggestion(kind(reading.kind()), words))
                : Optional.empty();
    }

    private static DotKind kind(Kind read) {
        return DotKind.find(read.word()).orElse(DotKind.OTHER);
    }

    private static boolean overlap(String dot, String words) {
        var one = dot.strip().toLowerCase(Locale.ROOT);
        var other = words.toLowerCase(Locale.ROOT);
        return !one.isEmpty() && (one.contains(other) || other.contains(one));
    }
}
