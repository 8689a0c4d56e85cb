package app.earful.insight.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/** Sentences written for Earful, with gaps that are filled from lists: {@code src/bench/reading/seeds-LANGUAGE.txt}. */
final class Seeds {
    private static final Pattern LIST = Pattern.compile("\\{(\\w+)} = (.*)");
    private static final Pattern SECTION = Pattern.compile("\\[(\\w+) (.)]");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final int FILLINGS = 4;

    private final String language;
    private final Random random = new Random(3);
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private Seeds(String language) {
        this.language = language;
    }

    static List<Example> of(Path folder, String language) throws IOException {
        var seeds = new Seeds(language);
        var kind = Kind.OTHER;
        var side = 1;
        for (var line : Files.readAllLines(folder.resolve("seeds-" + language + ".txt"))) {
            var list = LIST.matcher(line);
            var section = SECTION.matcher(line);
            if (list.matches()) {
                seeds.lists.put(list.group(1), List.of(list.group(2).split("\\|")));
            } else if (section.matches()) {
                kind = Kind.valueOf(section.group(1).toUpperCase(Locale.ROOT));
                side = Example.side(section.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                seeds.fill(line, side, kind);
            }
        }
        return seeds.examples;
    }

    private void fill(String line, int side, Kind kind) {
        var texts = new LinkedHashSet<String>();
        for (var i = 0; i < FILLINGS; i++) {
            texts.add(GAP.matcher(line).replaceAll(gap -> {
                var list = Objects.requireNonNull(lists.get(gap.group(1)), gap.group(1));
                return list.get(random.nextInt(list.size()));
            }));
        }
        texts.forEach(text -> examples.add(new Example("seeds-" + language, text, language, side, kind)));
    }
}
