package app.earful.customers;

import app.earful.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a filter offers to choose from.
 *
 * @param owners members by id
 * @param countries by code, in the reader's words and order
 */
public record CustomerOptions(
        Map<String, String> owners,
        Map<String, String> countries,
        Map<String, String> languages,
        List<String> segments,
        List<String> tiers,
        List<String> tags) {
    /** With an entry of its own for none. */
    public Map<String, String> ownersOr(String none) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        all.putAll(owners);
        return all;
    }

    /** Fixed words in the reader's language, after an entry for none where that has a name. */
    public static Map<String, String> words(Page page, @Nullable String none, String prefix, List<String> words) {
        var all = new LinkedHashMap<String, String>();
        if (none != null) {
            all.put("", none);
        }
        words.forEach(word -> all.put(word, page.text(prefix + word)));
        return all;
    }

    /** Words in use, and the one asked for even if nobody has it. */
    public static Map<String, String> plain(String none, List<String> words, @Nullable String asked) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        words.forEach(word -> all.put(word, word));
        if (asked != null) {
            all.put(asked, asked);
        }
        return all;
    }

    /** Spans of days, and the one asked for even if we do not offer it. */
    public static Map<String, String> days(Page page, String prefix, @Nullable String asked, String... offered) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text("customers.filter.any"));
        for (var days : offered) {
            all.put(days, span(page, prefix, days));
        }
        if (asked != null) {
            all.put(asked, span(page, prefix, asked));
        }
        return all;
    }

    public Map<String, String> ownersToFilter(Page page) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text("customers.filter.all"));
        all.put(CustomerFilter.MINE, page.text("customers.owner.mine"));
        all.put(CustomerFilter.NOBODY, page.text("customers.owner.nobody"));
        all.putAll(owners);
        return all;
    }

    public static Map<String, String> ownersToSet(Page page, Map<String, String> owners) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text("customers.bulk.unchanged"));
        all.put(CustomerFilter.NOBODY, page.text("customers.owner.nobody"));
        all.putAll(owners);
        return all;
    }

    /** What a filter in force says. */
    public String chip(Page page, String name, String value) {
        return switch (name) {
            case "relationship" -> page.text("customers.relationship." + value);
            case "owner" ->
                page.text("customers.chip.owner", ownersToFilter(page).getOrDefault(value, value));
            case "silent" -> span(page, "customers.filter.silent.", value);
            case "renews" -> span(page, "customers.filter.renews.", value);
            case "archived" -> page.text("customers.filter.archived.true");
            default -> page.text("customers.chip." + name, value);
        };
    }

    private static String span(Page page, String prefix, String days) {
        return days.equals(CustomerFilter.NEVER)
                ? page.text(prefix + days)
                : page.text(prefix + "days", Integer.valueOf(days));
    }
}
