package app.earful.insight.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names themes by the words and phrases that set them apart: class-based tf-idf (Grootendorst 2022) over texts rather than
 * mentions, share of the theme's texts * log(that share / share of all texts), times how much a phrase of its kind says
 * ({@link NamePhrases}), times how near its meaning is to the middle of the theme, where that can be told.
 */
public final class Names {
    /** A second phrase is worth adding when it scores at least this share of the first; one word alone needs more help. */
    private static final double SECOND_SHARE = 0.45;

    private static final double SECOND_TO_ONE_WORD_SHARE = 0.25;

    private static final int MOST_TEXTS_READ = 2_000;

    /** So many phrases of each theme are asked for their meaning. */
    private static final int CANDIDATES = 16;

    /** What the meaning of a phrase counts for that has nothing to do with the middle. */
    private static final double LEAST_NEARNESS = 0.2;

    /** How near a phrase is to the middle of a theme, as a cosine. Asked by several threads at once. */
    @FunctionalInterface
    public interface Nearness {
        /** @param theme counted from 0 */
        double of(int theme, String phrase);
    }

    private final NamePhrases phrases;
    private final Nearness nearness;
    private final Map<String, Integer> holding = new HashMap<>();
    private int texts;

    private Names(String language, Nearness nearness) {
        phrases = new NamePhrases(language);
        this.nearness = nearness;
    }

    /** @param themes the texts of each theme; the names come in the same order and are all different */
    public static List<String> of(List<List<String>> themes, String language) {
        return of(themes, language, Set.of());
    }

    /** @param given names that others have already */
    public static List<String> of(List<List<String>> themes, String language, Set<String> given) {
        return of(themes, language, given, (_, _) -> 0);
    }

    /** @param nearness is asked for the most telling phrases of each theme only */
    public static List<String> of(List<List<String>> themes, String language, Set<String> given, Nearness nearness) {
        var names = new Names(language, nearness);
        var counts = themes.stream().map(names::read).toList();
        var best = IntStream.range(0, counts.size())
                .parallel()
                .mapToObj(theme -> names.best(theme, counts.get(theme)))
                .toList();
        var taken = new HashSet<>(given);
        return best.stream().map(ofTheme -> names.distinct(ofTheme, taken)).toList();
    }

    private record Counts(Map<String, Integer> phrases, int texts) {}

    private Counts read(List<String> theme) {
        var counts = new HashMap<String, Integer>();
        theme.stream()
                .limit(MOST_TEXTS_READ)
                .forEach(text -> phrases.of(text).keySet().forEach(phrase -> counts.merge(phrase, 1, Integer::sum)));
        counts.forEach((phrase, count) -> holding.merge(phrase, count, Integer::sum));
        var read = Math.min(theme.size(), MOST_TEXTS_READ);
        texts += read;
        return new Counts(counts, read);
    }

    private List<Scored> best(int theme, Counts counts) {
        return counts.phrases().entrySet().stream()
                .map(entry -> new Scored(entry.getKey(), score(entry.getKey(), entry.getValue(), counts.texts())))
                .sorted(Scored.BEST_FIRST)
                .limit(CANDIDATES)
                .map(scored -> weighed(theme, scored))
                .sorted(Scored.BEST_FIRST)
                .toList();
    }

    private Scored weighed(int theme, Scored scored) {
        var cosine = nearness.of(theme, phrases.shown(scored.phrase()));
        return new Scored(scored.phrase(), scored.score() * (LEAST_NEARNESS + Math.max(0, cosine)));
    }

    private record Scored(String phrase, double score) {
        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::phrase);
    }

    private double score(String phrase, int inTheme, int sizeOfTheme) {
        var share = inTheme / (sizeOfTheme + 1.0);
        var ofAll = (holding.getOrDefault(phrase, 0) + 1.0) / (texts + 2.0);
        // A phrase that one text says names the text, not the theme.
        var said = inTheme > 1 || sizeOfTheme < 4 ? 1 : 0.1;
        return said * phrases.worth(phrase) * share * Math.log1p(share / ofAll);
    }

    /** The best phrase, a second one that says something else, and more of them as long as another theme has the same name. */
    private String distinct(List<Scored> best, Set<String> taken) {
        if (best.isEmpty()) {
            return unnamed(taken);
        }
        var chosen = new ArrayList<String>();
        for (var scored : best) {
            var isWorth = chosen.isEmpty()
                    || taken.contains(shown(chosen))
                    || (chosen.size() == 1 && scored.score() >= secondScore(best.getFirst()));
            if (isWorth && chosen.stream().noneMatch(phrase -> overlap(phrase, scored.phrase()))) {
                chosen.add(scored.phrase());
            }
        }
        var name = shown(chosen);
        return taken.add(name) ? name : numbered(name, taken);
    }

    private static double secondScore(Scored first) {
        return first.score() * (first.phrase().indexOf(' ') < 0 ? SECOND_TO_ONE_WORD_SHARE : SECOND_SHARE);
    }

    private String shown(List<String> chosen) {
        return chosen.stream().map(phrases::shown).collect(Collectors.joining(", "));
    }

    private static String unnamed(Set<String> taken) {
        return taken.add("…") ? "…" : numbered("…", taken);
    }

    private static String numbered(String name, Set<String> taken) {
        var number = 2;
        while (!taken.add(name + " (" + number + ")")) {
            number++;
        }
        return name + " (" + number + ")";
    }

    /** Plurals and other endings make no other word here. */
    private static boolean overlap(String one, String other) {
        return Arrays.stream(one.split(" "))
                .anyMatch(word -> Arrays.stream(other.split(" ")).anyMatch(same -> alike(word, same)));
    }

    private static boolean alike(String word, String other) {
        var shorter = Math.min(word.length(), other.length());
        var shared = 0;
        while (shared < shorter && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= Math.max(3, shorter - 1);
    }
}
