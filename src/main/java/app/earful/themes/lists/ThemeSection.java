package app.earful.themes.lists;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Themes under one heading. */
public record ThemeSection(Heading heading, List<ThemeRow> rows) {
    /** @param group its name; empty for what is no group */
    public record Heading(Sort sort, String group) {
        static Heading of(ThemeRow row) {
            var group = row.group();
            return row.pinned()
                    ? new Heading(Sort.PINNED, "")
                    : group == null ? new Heading(Sort.ALONE, "") : new Heading(Sort.GROUP, group);
        }
    }

    public enum Sort {
        PINNED,
        GROUP,
        ALONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Pinned ones first, then group by group as their first theme stands, then those without a group. */
    static List<ThemeSection> of(List<ThemeRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Heading::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new ThemeSection(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(section -> section.heading().sort()))
                .toList();
    }
}
