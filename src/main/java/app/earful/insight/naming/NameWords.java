package app.earful.insight.naming;

import app.earful.insight.meaning.Stems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What words are worth in a name, by language: from {@code insight/names/LANGUAGE.txt}, and from lists of stop words. */
final class NameWords {
    private static final Map<String, NameWords> ALL = Map.of("en", read("en"), "de", read("de"));

    /** Passed over, as if they were not there: "reset my password" is "reset password". */
    private final Set<String> skipped = new HashSet<>();

    /** Join two words that say something: "bag of crisps". */
    private final Set<String> joints = new HashSet<>();

    private final Set<String> fillers = new HashSet<>();

    /** Say little alone: verbs, and what tells when, how many or how good. */
    private final Set<String> weak = new HashSet<>();

    /** Verbs of somebody who does or did it; they make a sentence of a name: "comes the machine". */
    private final Set<String> finite = new HashSet<>();

    private final String language;

    private NameWords(String language) {
        this.language = language;
    }

    static NameWords in(String language) {
        var known = ALL.get(language);
        return known == null ? new NameWords(language) : known;
    }

    boolean isSkipped(String word) {
        return skipped.contains(word);
    }

    boolean isJoint(String word) {
        return joints.contains(word);
    }

    boolean saysNothing(String word) {
        return word.length() < 2
                || word.indexOf('\'') >= 0
                || fillers.contains(word)
                || skipped.contains(word)
                || joints.contains(word)
                || Stems.saysNothing(word, language)
                || word.chars().noneMatch(Character::isLetter);
    }

    boolean isWeak(String word) {
        return weak.contains(word);
    }

    boolean isFinite(String word) {
        return finite.contains(word);
    }

    private static NameWords read(String language) {
        var file = "/insight/names/" + language + ".txt";
        var words = new NameWords(language);
        try (var in = Objects.requireNonNull(NameWords.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var section = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.startsWith("#")) {
                    words.add(section, line.strip().split(" "));
                }
            }
            return words;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void add(String section, String[] words) {
        for (var word : words) {
            switch (section) {
                case "skipped" -> skipped.add(word);
                case "joints" -> joints.add(word);
                case "fillers" -> fillers.add(word);
                case "weak" -> weak.add(word);
                case "verbs" -> addVerb(word);
                case "irregular" -> addFinite(word);
                default -> throw new IllegalStateException("Unknown section of words for names: " + section);
            }
        }
    }

    /** English verbs by rule: stop, stops, stopped, stopping; carry, carries, carried. */
    private void addVerb(String verb) {
        var last = verb.charAt(verb.length() - 1);
        var stem = last == 'e' || last == 'y' ? verb.substring(0, verb.length() - 1) : verb;
        weak.add(verb);
        weak.add((last == 'y' ? verb : stem) + "ing");
        weak.add(verb + last + "ing");
        addFinite(last == 'y' ? verb + "s" : verb.matches(".*(s|sh|ch|x|o)") ? verb + "es" : verb + "s");
        addFinite(stem + "ies");
        addFinite(last == 'y' ? stem + "ied" : stem + "ed");
        addFinite(verb + "ed");
        addFinite(verb + last + "ed");
    }

    private void addFinite(String form) {
        weak.add(form);
        finite.add(form);
    }
}
