package app.earful.insight.naming;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words and phrases of one language that a theme may be named by: one to three words that say something, with at most one
 * word between them that joins, never across a comma. Endings make no other phrase; what is shown is the form said most.
 */
final class NamePhrases {
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?()\\[\\]{}\"“”„«»…\\n\\r\\t]+|\\s[-–—]+\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*");
    private static final int MOST_WORDS = 3;
    private static final int MOST_WORDS_READ = 60;
    private static final int LONGEST_CODE = 2;
    private static final String GERMAN = "de";

    // What a phrase is worth, by eye on the public collections: by how many words say something, and how many of them
    // alone.
    private static final double[] LENGTH_WORTH = {0, 1, 2, 2.3};
    private static final double[] STRONG_WORTH = {0.15, 0.85, 1};
    private static final double FINITE_WORTH = 0.5;
    private static final double WEAK_LAST_WORTH = 0.7;

    /** In German it is known which words are nouns, and what else comes last is mostly a verb. */
    private static final double NO_NOUN_LAST_WORTH = 0.4;

    private final String language;
    private final NameWords words;
    private final Map<String, String> stems = new HashMap<>();
    /** How often a word is written with which capitals where none is needed. */
    private final Map<String, Map<String, Integer>> written = new HashMap<>();

    private final Map<String, Map<String, Integer>> shown = new HashMap<>();

    NamePhrases(String language) {
        this.language = language;
        words = NameWords.in(language);
    }

    /**
     * A phrase found in a text.
     *
     * @param key its stems, the same for "spare part" and "spare parts"
     */
    record Phrase(String key, List<String> words) {}

    /** @return the phrases of a text by their keys */
    Map<String, Phrase> of(String text) {
        var phrases = new LinkedHashMap<String, Phrase>();
        var left = MOST_WORDS_READ;
        var shouts = text.chars().filter(Character::isUpperCase).count()
                > text.chars().filter(Character::isLowerCase).count();
        for (var clause : CLAUSES.split(Meaning.withoutAddresses(text).replace('’', '\''))) {
            var said = new ArrayList<String>();
            for (var match : WORD.matcher(clause).results().limit(left).toList()) {
                left--;
                var word = match.group().replaceAll("('s|[-'])+$", "");
                var lower = word.toLowerCase(Locale.ROOT);
                if (!word.isEmpty()) {
                    said.add(lower);
                    dropCode(said, word);
                }
                if (match.start() > 0 && !shouts) {
                    written.computeIfAbsent(lower, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
                }
            }
            collect(said, phrases);
        }
        phrases.values()
                .forEach(phrase -> shown.computeIfAbsent(phrase.key(), _ -> new HashMap<>())
                        .merge(String.join(" ", phrase.words()), 1, Integer::sum));
        return phrases;
    }

    /** The letters before a number are the name of some machine or form, and say nothing: "PS 320". */
    private static void dropCode(List<String> said, String word) {
        var before = said.size() - 2;
        if (before >= 0
                && said.get(before).length() <= LONGEST_CODE
                && word.chars().allMatch(Character::isDigit)) {
            said.set(before, word);
        }
    }

    private void collect(List<String> said, Map<String, Phrase> phrases) {
        for (var from = 0; from < said.size(); from++) {
            if (!words.saysNothing(said.get(from))) {
                collect(said.subList(from, said.size()), new Growing(), phrases);
            }
        }
    }

    private void collect(List<String> said, Growing growing, Map<String, Phrase> phrases) {
        for (var word : said) {
            if (!growing.take(word)) {
                return;
            }
            if (!words.saysNothing(word)) {
                var phrase = new Phrase(String.join(" ", growing.stems), List.copyOf(growing.taken));
                phrases.putIfAbsent(phrase.key(), phrase);
            }
        }
    }

    private final class Growing {
        private final List<String> taken = new ArrayList<>();
        private final List<String> stems = new ArrayList<>();
        private boolean isJoined;

        /** @return false when the phrase ends before this word */
        boolean take(String word) {
            if (words.isSkipped(word)) {
                return true;
            }
            if (words.isJoint(word) && !isJoined) {
                isJoined = true;
                return taken.add(word);
            }
            if (words.saysNothing(word) || stems.size() == MOST_WORDS) {
                return false;
            }
            stems.add(stem(word));
            return taken.add(word);
        }
    }

    private String stem(String word) {
        return stems.computeIfAbsent(word, key -> Stems.stem(key, language));
    }

    /** The form said most, with the capitals it is mostly written with. */
    String shown(String key) {
        var form = most(shown.getOrDefault(key, Map.of(key, 1)));
        var cased = new ArrayList<String>();
        for (var word : form.split(" ")) {
            cased.add(most(written.getOrDefault(word, Map.of(word, 1))));
        }
        return String.join(" ", cased);
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** How much a phrase of this kind says, from 0; a single word that says something by itself 1. */
    double worth(String key) {
        var form = most(shown.getOrDefault(key, Map.of(key, 1))).split(" ");
        var saying = 0;
        var strong = 0;
        var hasFinite = false;
        for (var word : form) {
            saying += words.saysNothing(word) ? 0 : 1;
            strong += isStrong(word) ? 1 : 0;
            hasFinite |= words.isFinite(word);
        }
        return LENGTH_WORTH[saying]
                * STRONG_WORTH[Math.min(2, strong)]
                * (hasFinite ? FINITE_WORTH : 1)
                * (isStrong(form[form.length - 1])
                        ? 1
                        : language.equals(GERMAN) ? NO_NOUN_LAST_WORTH : WEAK_LAST_WORTH);
    }

    private boolean isStrong(String word) {
        if (words.saysNothing(word) || words.isWeak(word)) {
            return false;
        }
        if (!language.equals(GERMAN)) {
            return true;
        }
        var forms = written.getOrDefault(word, Map.of());
        return !forms.isEmpty() && Character.isUpperCase(most(forms).charAt(0));
    }
}
