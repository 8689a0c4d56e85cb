package app.earful.insight.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns of phrase to look for: words, stems with a star, and a star alone for any one word. */
final class Phrases {
    private static final int SHORTEST_STEM = 2;

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    void add(String phrase) {
        var words = new ArrayList<String>();
        for (var part : phrase.split(" ")) {
            if (part.equals("*")) {
                words.add(part);
            } else {
                var star = part.endsWith("*");
                Tokens.of(star ? part.substring(0, part.length() - 1) : part).forEach(token -> words.add(token.text()));
                if (star) {
                    words.add(words.removeLast() + "*");
                }
            }
        }
        byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(List.copyOf(words));
    }

    /** How many phrases there are, none within another. */
    double count(List<Token> tokens) {
        var count = 0;
        var at = 0;
        while (at < tokens.size()) {
            var length = lengthAt(tokens, at);
            count += length > 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return count;
    }

    /** The longest phrase that begins at a token, in tokens; 0 when none does. */
    int lengthAt(List<Token> tokens, int at) {
        var word = tokens.get(at).text();
        var longest = longest(byFirst.get(word), tokens, at);
        for (var length = SHORTEST_STEM; length <= word.length(); length++) {
            longest = Math.max(longest, longest(byFirst.get(word.substring(0, length) + "*"), tokens, at));
        }
        return longest;
    }

    private static int longest(@Nullable List<List<String>> phrases, List<Token> tokens, int at) {
        var longest = 0;
        if (phrases != null) {
            for (var phrase : phrases) {
                if (phrase.size() > longest && matches(phrase, tokens, at)) {
                    longest = phrase.size();
                }
            }
        }
        return longest;
    }

    private static boolean matches(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (var i = 0; i < phrase.size(); i++) {
            var wanted = phrase.get(i);
            var word = tokens.get(at + i).text();
            var same = wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
