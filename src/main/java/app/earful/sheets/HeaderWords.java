package app.earful.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What headers mean, as written in {@code columns.txt}. */
final class HeaderWords {
    private static final Pattern LINE = Pattern.compile("(?:\\[(\\w+)] )?(\\w+): (.+)");
    private static final Pattern NUMBERED = Pattern.compile("(.+?) (\\d+) - (.+)");
    private static final Pattern PLACE = Pattern.compile("(?i)(business|home|other|mailing|billing|shipping)\\b.*");
    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Map<String, String> TARGETS = read();

    private HeaderWords() {}

    /** The target's word, or null for a header nobody has told us about. */
    static @Nullable String target(String header, Source source) {
        var found = find(plain(header), source);
        var numbered = NUMBERED.matcher(header.strip());
        return found == null && numbered.matches() ? find(plain(numbered.group(1) + numbered.group(3)), source) : found;
    }

    private static @Nullable String find(String plain, Source source) {
        var special = TARGETS.get(source.word() + " " + plain);
        return special == null ? TARGETS.get(plain) : special;
    }

    /** What belongs together: "Phone 2" for "Phone 2 - Value", "home" for "Home City", nothing for most. */
    static String group(String header) {
        var numbered = NUMBERED.matcher(header.strip());
        if (numbered.matches()) {
            return plain(numbered.group(1) + numbered.group(2));
        }
        var place = PLACE.matcher(header.strip());
        return place.matches() ? place.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Without case, accents, spaces and signs. */
    static String plain(String text) {
        var bare =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_LETTER.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static Map<String, String> read() {
        var targets = new HashMap<String, String>();
        var stream = Objects.requireNonNull(HeaderWords.class.getResourceAsStream("columns.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
                var before = line.group(1) == null ? "" : line.group(1) + " ";
                for (var header : line.group(3).split("\\|")) {
                    targets.put(before + plain(header), line.group(2));
                }
            });
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return targets;
    }
}
