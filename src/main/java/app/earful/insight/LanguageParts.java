package app.earful.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of each language that is spoken in earnest; all others go with the most frequent one. */
public final class LanguageParts {
    public static final String ENGLISH = "en";

    /** A few texts that look like another language are mostly short ones of this language, mistaken. */
    private static final int LEAST = 10;

    private static final double LEAST_SHARE = 0.05;

    private LanguageParts() {}

    /**
     * @param languages of each text, of two letters; anything else is too short to tell, and taken for English
     * @return by language the rows of its texts, in order
     */
    public static Map<String, List<Integer>> of(List<String> languages) {
        var rows = new TreeMap<String, List<Integer>>();
        for (var row = 0; row < languages.size(); row++) {
            var language = languages.get(row).length() == 2 ? languages.get(row) : ENGLISH;
            rows.computeIfAbsent(language, _ -> new ArrayList<>()).add(row);
        }
        if (rows.size() < 2) {
            return rows;
        }
        var least = Math.max(LEAST, LEAST_SHARE * languages.size());
        var main = main(rows);
        var stray = new ArrayList<Integer>();
        rows.entrySet()
                .removeIf(entry -> entry.getValue().size() < least
                        && !entry.getKey().equals(main)
                        && stray.addAll(entry.getValue()));
        rows.computeIfPresent(
                main,
                (_, its) -> Stream.concat(its.stream(), stray.stream()).sorted().toList());
        return rows;
    }

    /** The most frequent one; of equal ones the first in the alphabet. */
    public static String main(Map<String, List<Integer>> rows) {
        return Collections.max(
                rows.keySet(),
                Comparator.comparingInt((String language) ->
                                rows.getOrDefault(language, List.of()).size())
                        .thenComparing(Comparator.reverseOrder()));
    }
}
