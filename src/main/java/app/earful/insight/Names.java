package app.earful.insight;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names themes by the words and phrases of two or three words that set them apart: class-based tf-idf (Grootendorst 2022) over
 * texts rather than mentions: share of the theme's texts * log(that share / share of all texts), longer phrases preferred.
 */
public final class Names {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*");
    private static final int LONGEST_PHRASE = 3;

    /** How much more a phrase of so many words says; by eye on the public collections. */
    private static final double[] LENGTH_FACTORS = {0, 1, 1.7, 2.0};

    /** A second phrase is worth adding when it scores at least this share of the first. */
    private static final double SECOND_SHARE = 0.45;

    private static final int MOST_WORDS_READ = 60;
    private static final int MOST_TEXTS_READ = 2_000;

    /** What people say to be polite or to think; common in speech, absent from lists made of books. */
    private static final Set<String> FILLERS = Set.of(
            ("able actually ah also anything back best can cannot could does doing done dont else ever every get gets getting"
                            + " give go goes going gonna good got great guess guys hello help hey hi hmm im just kind know let"
                            + " like lot made make makes making many may maybe me mean might much must need needed needs new no"
                            + " now oh ok okay one please really right said say see seem should since so something sorry still"
                            + " sure take tell thank thanks thing things think though today told too try trying u uh um us use"
                            + " using very wanna want wanted wants way well went will with wondering would yeah yes yet you your")
                    .split(" "));

    private final String language;
    private final Map<String, Integer> holding = new HashMap<>();
    private int texts;

    private Names(String language) {
        this.language = language;
    }

    /** @param themes the texts of each theme; the names come in the same order and are all different */
    public static List<String> of(List<List<String>> themes, String language) {
        return of(themes, language, Set.of());
    }

    /** @param given names that others have already */
    public static List<String> of(List<List<String>> themes, String language, Set<String> given) {
        var names = new Names(language);
        var phrases = new ArrayList<List<Set<String>>>();
        for (var theme : themes) {
            var ofTheme =
                    theme.stream().limit(MOST_TEXTS_READ).map(names::phrases).toList();
            phrases.add(ofTheme);
            ofTheme.forEach(names::count);
        }
        var taken = new HashSet<>(given);
        return phrases.stream().map(ofTheme -> names.name(ofTheme, taken)).toList();
    }

    private void count(Set<String> phrases) {
        texts++;
        phrases.forEach(phrase -> holding.merge(phrase, 1, Integer::sum));
    }

    private Set<String> phrases(String text) {
        var words = WORD.matcher(
                        Meaning.withoutAddresses(text).toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .limit(MOST_WORDS_READ)
                .map(match -> match.group().replaceAll("('s|[-'])+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        var phrases = new LinkedHashSet<String>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                if (says(words.get(from)) && says(words.get(to - 1))) {
                    phrases.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return phrases;
    }

    private boolean says(String word) {
        return word.length() > 1
                && word.indexOf('\'') < 0
                && !FILLERS.contains(word)
                && !Stems.saysNothing(word, language)
                && !word.chars().allMatch(Character::isDigit);
    }

    private String name(List<Set<String>> theme, Set<String> taken) {
        var counts = new HashMap<String, Integer>();
        theme.forEach(phrases -> phrases.forEach(phrase -> counts.merge(phrase, 1, Integer::sum)));
        var best = counts.entrySet().stream()
                .map(entry -> new Scored(entry.getKey(), score(entry.getKey(), entry.getValue(), theme.size())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::phrase))
                .limit(40)
                .toList();
        return distinct(best, taken);
    }

    private record Scored(String phrase, double score) {}

    private double score(String phrase, int inTheme, int sizeOfTheme) {
        var share = inTheme / (sizeOfTheme + 1.0);
        var ofAll = (holding.getOrDefault(phrase, 0) + 1.0) / (texts + 2.0);
        var length = (int) phrase.chars().filter(letter -> letter == ' ').count() + 1;
        // A phrase that one text says names the text, not the theme.
        var said = inTheme > 1 || sizeOfTheme < 4 ? 1 : 0.1;
        return said * LENGTH_FACTORS[length] * share * Math.log1p(share / ofAll);
    }

    /** The best phrase, a second one that says something else, and more of them as long as another theme has the same name. */
    private static String distinct(List<Scored> best, Set<String> taken) {
        if (best.isEmpty()) {
            return unnamed(taken);
        }
        var chosen = new ArrayList<String>();
        for (var scored : best) {
            var isWorth = chosen.isEmpty()
                    || taken.contains(String.join(", ", chosen))
                    || (chosen.size() == 1
                            && scored.score() >= SECOND_SHARE * best.getFirst().score());
            if (isWorth && chosen.stream().noneMatch(phrase -> overlap(phrase, scored.phrase()))) {
                chosen.add(scored.phrase());
            }
        }
        var name = String.join(", ", chosen);
        return taken.add(name) ? name : numbered(name, taken);
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
