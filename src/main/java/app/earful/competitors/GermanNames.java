package app.earful.competitors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells names from nouns in German, where both have a capital letter: a firm is mentioned bare ("bei Castellan", "die Firma
 * Castellan"), a thing mostly with an article or an adjective ("die Preise", "gute Preise").
 */
final class GermanNames {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}&'’-]+|[.,;:!?]");
    private static final int SHORTEST = 3;

    private static final Set<String> BARE = Set.of("bei", "von", "zu", "mit", "gegen", "wie", "als", "an", "durch");

    private static final Set<String> CALLED = Set.of(
            "firma",
            "anbieter",
            "anbieters",
            "wettbewerber",
            "konkurrent",
            "konkurrenten",
            "konkurrenz",
            "lieferant",
            "lieferanten",
            "händler",
            "hersteller",
            "mitbewerber",
            "marke");

    private static final Set<String> ARTICLES = Set.of(
            "der",
            "die",
            "das",
            "den",
            "dem",
            "des",
            "im",
            "am",
            "zum",
            "zur",
            "beim",
            "vom",
            "ins",
            "ans",
            "aufs",
            "jede",
            "jeder",
            "jedes",
            "jeden",
            "jedem",
            "alle",
            "allen",
            "aller",
            "diese",
            "dieser",
            "dieses",
            "diesen",
            "diesem",
            "welche",
            "welcher",
            "viele",
            "vielen",
            "mehr",
            "weniger",
            "keinerlei",
            "etwas");
    private static final Pattern OWNED =
            Pattern.compile("(?:k?ein|mein|dein|sein|ihr|unser|euer|eur)(?:e|en|er|es|em)?");
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{Ll}{3,}(?:e|er|es|em)");
    private static final Set<String> NO_ADJECTIVES = Set.of(
            "aber", "oder", "immer", "wieder", "leider", "lieber", "weiter", "heute", "gerne", "bisher", "seither",
            "darüber", "vorher", "nachher", "hatte", "wurde", "würde", "habe", "kaufe", "nehme", "hätte", "wäre");

    /** How things are called, and when one says so without an article. */
    private static final Pattern THING = Pattern.compile(
            "(?i).*(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|tionen|tät|nis|nisse|preis|preise|preisen|angebot|angebote|tag|tage)|"
                    + "hause|anfang|bedarf|fragen|kunden|konkurrenz|wettbewerb|wettbewerber|mitbewerber|anbieter|anbietern|januar|"
                    + "februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|weihnachten|abend|morgen");

    private GermanNames() {}

    /** How a word with a capital letter is used. */
    enum Use {
        NAME,
        THING,
        /** At the beginning of a sentence, or in between. */
        EITHER
    }

    record Used(String word, Use use) {}

    /** Every word with a capital letter, and two of them side by side where the first is used as a name. */
    static List<Used> find(String words) {
        var tokens = TOKEN.matcher(words).results().map(found -> found.group()).toList();
        var found = new ArrayList<Used>();
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at);
            if (isCapital(word) && !THING.matcher(word).matches()) {
                var use = use(tokens, at);
                found.add(new Used(word, use));
                if (use == Use.NAME && at + 1 < tokens.size() && isCapital(tokens.get(at + 1))) {
                    found.add(new Used(word + " " + tokens.get(at + 1), use));
                }
            }
        }
        return found;
    }

    private static boolean isCapital(String token) {
        return token.length() >= SHORTEST && Character.isUpperCase(token.charAt(0));
    }

    private static Use use(List<String> tokens, int at) {
        if (at == 0) {
            return Use.EITHER;
        }
        var before = tokens.get(at - 1).toLowerCase(Locale.ROOT);
        if (BARE.contains(before) || CALLED.contains(before)) {
            return Use.NAME;
        }
        return ARTICLES.contains(before)
                        || OWNED.matcher(before).matches()
                        || (ADJECTIVE.matcher(tokens.get(at - 1)).matches() && !NO_ADJECTIVES.contains(before))
                ? Use.THING
                : Use.EITHER;
    }
}
