package app.earful.insight.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words and turns of phrase of one language, from {@code insight/reading/LANGUAGE.txt}. */
final class Vocabulary {
    static final Map<String, Vocabulary> ALL =
            Map.of("en", of("marks", "en"), "de", of("marks", "de"), "es", of("marks", "es"), "fr", of("marks", "fr"));
    private static final Vocabulary MARKS = of("marks");
    private static final int SHORTEST_STEM = 2;

    final Set<String> common = new HashSet<>();
    final Set<String> negations = new HashSet<>();
    final Set<String> strengtheners = new HashSet<>();
    final Set<String> weakeners = new HashSet<>();
    final Set<String> abbreviations = new HashSet<>();
    /** Words that turn a sentence, with or without a comma before them, and those that need one. */
    final Set<String> turns = new HashSet<>();

    final Set<String> softTurns = new HashSet<>();
    final Set<String> joins = new HashSet<>();
    final Set<String> subjects = new HashSet<>();
    final Map<Kind, Phrases> cues = new EnumMap<>(Kind.class);
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    private Vocabulary() {}

    /** Of a language that has none of its own, only marks and faces are understood. */
    static Vocabulary in(String language) {
        return Objects.requireNonNull(ALL.getOrDefault(language, MARKS));
    }

    /** How a word feels, from -3 to 3; 0 for one that says nothing of it. */
    int valence(String word) {
        var known = whole.get(word);
        if (known != null) {
            return known;
        }
        for (var length = word.length(); length >= SHORTEST_STEM; length--) {
            var stem = stems.get(word.substring(0, length));
            if (stem != null) {
                return stem;
            }
        }
        var apostrophe = word.indexOf('\'');
        return apostrophe > 0 && apostrophe < 3 && apostrophe + 1 < word.length()
                ? valence(word.substring(apostrophe + 1))
                : 0;
    }

    private static Vocabulary of(String... files) {
        var vocabulary = new Vocabulary();
        for (var file : files) {
            vocabulary.read("/insight/reading/" + file + ".txt");
        }
        return vocabulary;
    }

    private void read(String name) {
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var section = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(section, line.strip());
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void add(String section, String line) {
        switch (section) {
            case "common" -> common.addAll(List.of(line.split(" ")));
            case "not" -> negations.addAll(List.of(line.split(" ")));
            case "very" -> strengtheners.addAll(List.of(line.split(" ")));
            case "little" -> weakeners.addAll(List.of(line.split(" ")));
            case "abbreviations" -> abbreviations.addAll(List.of(line.split(" ")));
            case "but" -> turns.addAll(List.of(line.split(" ")));
            case "though" -> softTurns.addAll(List.of(line.split(" ")));
            case "subject" -> subjects.addAll(List.of(line.split(" ")));
            case "and" -> joins.addAll(List.of(line.split(" ")));
            case "positive" -> valences(line, 1);
            case "negative" -> valences(line, -1);
            default ->
                cues.computeIfAbsent(Kind.valueOf(section.toUpperCase(Locale.ROOT)), _ -> new Phrases())
                        .add(line);
        }
    }

    private void valences(String line, int sign) {
        var strength = sign * (line.charAt(0) - '0');
        for (var word : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
            if (word.endsWith("*")) {
                stems.putIfAbsent(word.substring(0, word.length() - 1), strength);
            } else {
                whole.putIfAbsent(word, strength);
            }
        }
    }
}
