package app.earful.insight.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into {@link Token}s; takes time linear in its length. */
final class Tokens {
    private static final Set<String> FACES = Set.of(
            ":)", ":-)", ":d", ";)", ";-)", "(:", "=)", "<3", ":p", "^^", "xd", ":(", ":-(", "):", ":/", ":-/", ":'(",
            "d:", ">:(", "=(", "-.-");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final int LONGEST_FACE = 3;
    private static final int LONGEST_WORD = 40;

    private final List<Token> tokens = new ArrayList<>();

    private Tokens() {}

    static List<Token> of(String text) {
        var tokens = new Tokens();
        for (var chunk : SPACE.split(clean(text))) {
            tokens.chunk(chunk);
        }
        return tokens.tokens;
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private void chunk(String chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        var lower = chunk.toLowerCase(Locale.ROOT);
        if (lower.length() <= LONGEST_FACE && FACES.contains(lower)) {
            add(lower, false);
        } else if (lower.startsWith("http") || lower.startsWith("www.")) {
            add("http", false);
        } else if (lower.startsWith("@") && lower.length() > 1) {
            add("@user", false);
        } else {
            scan(chunk);
        }
    }

    private void scan(String chunk) {
        var at = 0;
        while (at < chunk.length()) {
            var point = chunk.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                var end = wordEnd(chunk, at);
                word(chunk.substring(at, end));
                at = end;
            } else {
                at = mark(chunk, at, point);
            }
        }
    }

    private static int wordEnd(String chunk, int start) {
        var at = start;
        while (at < chunk.length()) {
            var point = chunk.codePointAt(at);
            var inside = Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || (point == '\'' && at + 1 < chunk.length() && Character.isLetter(chunk.charAt(at + 1)));
            if (!inside) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private void word(String word) {
        if (Character.isDigit(word.codePointAt(0))) {
            add("0", false);
            return;
        }
        var shouted = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
        var known = word.substring(0, Math.min(word.length(), LONGEST_WORD));
        tokens.add(new Token(unstretched(known.toLowerCase(Locale.ROOT)), true, shouted));
    }

    /** A letter written three times or more for weight is written twice. */
    private static String unstretched(String word) {
        var out = new StringBuilder(word.length());
        for (var i = 0; i < word.length(); i++) {
            var stretched = i >= 2 && word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2);
            if (!stretched) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    private int mark(String chunk, int at, int point) {
        if (chunk.length() - at <= LONGEST_FACE) {
            var rest = chunk.substring(at).toLowerCase(Locale.ROOT);
            if (FACES.contains(rest)) {
                add(rest, false);
                return chunk.length();
            }
        }
        var end = at + Character.charCount(point);
        if (chunk.startsWith("..", at)) {
            while (end < chunk.length() && chunk.charAt(end) == '.') {
                end++;
            }
            add("…", false);
        } else if (".!?;:,()…¿¡%€$£\"".indexOf(point) >= 0 || isPicture(point)) {
            add(Character.toString(point), false);
        }
        return end;
    }

    /** Not the marks that only change the picture before them: its colour, skin or style. */
    private static boolean isPicture(int point) {
        return Character.getType(point) == Character.OTHER_SYMBOL;
    }

    private void add(String text, boolean isWord) {
        tokens.add(new Token(text, isWord, false));
    }
}
