package app.earful.insight.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells in which language a text is, by its commonest words and its letters. Each language gathers points: a common word gives
 * 1 divided among the languages that have it, a word that carries feeling half of that, letters of its own a share.
 */
public final class Languages {
    public static final String UNKNOWN = "unknown";
    /** Enough for one common word that no other language has, and clearly more than the next language. */
    private static final double ENOUGH = 0.5;

    private static final double LEAD = 1.2;
    private static final int TOKENS_READ = 400;
    private static final Map<String, List<String>> OTHERS = Map.of(
            "it",
            List.of(
                    ("il che di è per non sono una con del della dei gli ma anche questo questa come ho mi ti ci si lo più hai ha"
                                    + " abbiamo molto perché quando grazie essere nel nella alla dal cosa tutto bene siamo sono stato")
                            .split(" ")),
            "pt",
            List.of(
                    ("o que não uma com do da em os as um para é por mais mas foi ao ele das à seu sua ou quando muito nos já"
                                    + " eu também só pelo pela até isso ela entre era depois sem mesmo você meu minha obrigado são está")
                            .split(" ")),
            "nl",
            List.of(
                    ("de het een en van ik te dat die niet zijn op aan met als voor er maar om hem dan zou wat mijn is heeft"
                                    + " hij naar ook nog wel geen bij uit deze dit zo jullie wij hebben kan moet worden goed heel")
                            .split(" ")));
    private static final Map<String, String> LETTERS =
            Map.of("de", "äöüß", "es", "ñ¿¡áíóú", "fr", "çàèêœîôûëï", "pt", "ãõ", "it", "ìò");
    private static final Map<String, Map<String, Double>> POINTS = points();

    private Languages() {}

    /** @return two letters, or {@link #UNKNOWN} */
    public static String detect(String text) {
        return detect(Tokens.of(text), text);
    }

    static String detect(List<Token> tokens, String text) {
        var points = new HashMap<String, Double>();
        tokens.stream().limit(TOKENS_READ).filter(Token::isWord).forEach(token -> {
            var given = POINTS.get(token.text());
            if (given != null) {
                given.forEach((language, point) -> points.merge(language, point, Double::sum));
            }
            feelings(points, token.text());
        });
        letters(points, text);
        return best(points);
    }

    private static Map<String, Map<String, Double>> points() {
        var holders = new HashMap<String, Map<String, Double>>();
        Vocabulary.ALL.forEach((language, vocabulary) ->
                vocabulary.common.forEach(word -> holder(holders, word).put(language, 1.0)));
        OTHERS.forEach(
                (language, words) -> words.forEach(word -> holder(holders, word).put(language, 1.0)));
        holders.values().forEach(shared -> {
            var each = 1.0 / (shared.size() * shared.size());
            shared.replaceAll((_, _) -> each);
        });
        return holders;
    }

    private static Map<String, Double> holder(Map<String, Map<String, Double>> holders, String word) {
        return holders.computeIfAbsent(word, _ -> new HashMap<>());
    }

    private static void feelings(Map<String, Double> points, String word) {
        if (word.length() > 3) {
            var speakers = Vocabulary.ALL.keySet().stream()
                    .filter(language -> Vocabulary.in(language).valence(word) != 0)
                    .toList();
            speakers.forEach(
                    language -> points.merge(language, 0.5 / (speakers.size() * speakers.size()), Double::sum));
        }
    }

    private static void letters(Map<String, Double> points, String text) {
        var read = text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT);
        LETTERS.forEach((language, letters) -> {
            var count =
                    read.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
            if (count > 0) {
                points.merge(language, Math.min(0.6 * count, 3), Double::sum);
            }
        });
    }

    private static String best(Map<String, Double> points) {
        var best = UNKNOWN;
        var most = 0.0;
        var next = 0.0;
        for (var entry : new TreeMap<>(points).entrySet()) {
            var language = entry.getKey();
            var point = (double) entry.getValue();
            if (point > most) {
                next = most;
                most = point;
                best = language;
            } else if (point > next) {
                next = point;
            }
        }
        return most >= ENOUGH && most >= LEAD * next ? best : UNKNOWN;
    }
}
