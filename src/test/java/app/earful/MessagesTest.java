package app.earful;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word on a page is there in both languages, and no word is kept that nobody shows. */
class MessagesTest {
    /** A key used whole, or its beginning where the rest is put together from a code: {@code "kind." + kind}. */
    private static final Pattern USED =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)(?:%s[.%%sd]*)?\"");

    private static final Pattern SHOWN = Pattern.compile("\\bpage\\.text\\(\\s*\"([^\"]+)\"([^)]?)");

    /** The same in German: names, and words that German took over. */
    private static final Set<String> SAME = Set.of(
            "HubSpot",
            "Link",
            "LinkedIn",
            "Mail",
            "Name",
            "Outlook",
            "Partner",
            "Person",
            "Pipedrive",
            "Region",
            "Salesforce",
            "Segment",
            "Standards",
            "Segment {0}",
            "Tags",
            "Website",
            "openapi.json",
            "vCard");

    private final SortedMap<String, String> english = bundles(false);
    private final SortedMap<String, String> german = bundles(true);

    @Test
    void everyMessageExistsInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(german.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var different = new ArrayList<String>();
        english.forEach((key, words) -> {
            if (!arguments(words).equals(arguments(german.getOrDefault(key, "")))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void germanIsNotEnglishLeftAsItWas() {
        var same = english.entrySet().stream()
                .filter(entry -> entry.getValue().equals(german.get(entry.getKey())))
                .filter(entry -> entry.getValue().matches(".*\\p{L}{4,}.*"))
                .filter(entry -> !SAME.contains(entry.getValue()))
                .map(Map.Entry::toString)
                .toList();
        assertThat(same).isEmpty();
    }

    @Test
    void everyMessageShownExists() {
        var missing = new TreeSet<String>();
        for (var source : Sources.templatesAndJava()) {
            SHOWN.matcher(source).results().forEach(shown -> {
                var key = shown.group(1);
                var isBeginning = key.endsWith(".");
                var known = isBeginning
                        ? english.keySet().stream().anyMatch(one -> one.startsWith(key))
                        : english.containsKey(key);
                if (!known) {
                    missing.add(key);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        var whole = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (var source : Sources.templatesAndJava()) {
            USED.matcher(source).results().forEach(used -> {
                (used.group(1).endsWith(".") ? beginnings : whole).add(used.group(1));
            });
        }
        var unused = english.keySet().stream()
                .filter(key -> !whole.contains(key))
                .filter(key -> beginnings.stream()
                        .noneMatch(beginning -> beginning.contains(".") && key.startsWith(beginning)))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyMessageCanBeFormattedAndLosesNoApostrophe() {
        var broken = new ArrayList<String>();
        for (var words : List.of(english, german)) {
            words.forEach((key, value) -> {
                var shown = new MessageFormat(value).format(new Object[] {1, 2, 3, 4, 5, 6});
                var quotes = value.chars().filter(letter -> letter == '\'').count();
                if (shown.isBlank() || quotes % 2 != 0) {
                    broken.add(key);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noMessageShouts() {
        var shouting = new TreeMap<>(english);
        shouting.putAll(german.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey() + " (de)", Map.Entry::getValue)));
        shouting.values().removeIf(words -> !words.contains("!"));
        assertThat(shouting).isEmpty();
    }

    private static Set<String> arguments(String words) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, String> bundles(boolean isGerman) {
        var words = new TreeMap<String, String>();
        Sources.read(Path.of("src/main/resources/messages"), "properties").forEach((name, text) -> {
            if (name.endsWith("_de.properties") == isGerman) {
                parse(text).forEach((key, value) -> words.put(key.toString(), value.toString()));
            }
        });
        return words;
    }

    private static Properties parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return properties;
    }
}
