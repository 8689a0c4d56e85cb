package app.earful.conversations;

import app.earful.insight.reading.Kind;
import app.earful.insight.reading.Statement;
import app.earful.insight.reading.Statements;
import app.earful.insight.reading.TextReader;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** While a note is typed: which of its statements might be dots. Nothing is stored. */
@Controller
@AllowedTo(Role.MEMBER)
class SuggestionController {
    /** What fits under the note on a phone. */
    private static final int MOST = 3;

    private static final int LETTERS_READ = 20_000;

    @PostMapping("/conversations/suggestions")
    ModelAndView suggest(@RequestParam MultiValueMap<String, String> form) {
        var note = Optional.ofNullable(form.getFirst("note")).orElse("");
        var kept = form.getOrDefault("dotWords", List.of());
        return new ModelAndView("conversations/_suggested", Map.of("suggestions", suggestions(note, kept)));
    }

    /** The last ones: what was typed just now. */
    private static List<Suggestion> suggestions(String note, List<String> kept) {
        var text = note.substring(0, Math.min(note.length(), LETTERS_READ));
        var language = TextReader.shipped().read(text).language();
        var found = Statements.split(text, language).stream()
                .map(Statement::words)
                .filter(words -> kept.stream().noneMatch(dot -> overlap(dot, words)))
                .flatMap(SuggestionController::suggestion)
                .toList();
        return found.subList(Math.max(0, found.size() - MOST), found.size());
    }

    private static Stream<Suggestion> suggestion(String words) {
        var reading = TextReader.shipped().read(words);
        return reading.isKindSure() && reading.kind() != Kind.OTHER
                ? Stream.of(new Suggestion(kind(reading.kind()), words))
                : Stream.of();
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
