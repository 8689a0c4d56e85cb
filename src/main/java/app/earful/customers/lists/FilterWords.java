package app.earful.customers.lists;

import app.earful.customers.fields.CustomerOptions;
import app.earful.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the filters of the list, and a change of many, say and offer in the reader's words. */
public final class FilterWords {
    private FilterWords() {}

    public static Map<String, String> owners(Page page, CustomerOptions choices) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text("customers.filter.all"));
        all.put(CustomerFilter.MINE, page.text("customers.owner.mine"));
        all.put(CustomerFilter.NOBODY, page.text("customers.owner.nobody"));
        all.putAll(choices.owners());
        return all;
    }

    public static Map<String, String> ownersToSet(Page page, Map<String, String> owners) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text("customers.bulk.unchanged"));
        all.put(CustomerFilter.NOBODY, page.text("customers.owner.nobody"));
        all.putAll(owners);
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

    /** What a filter in force says. */
    public static String chip(Page page, CustomerOptions choices, String name, String value) {
        return switch (name) {
            case "relationship" -> page.text("customers.relationship." + value);
            case "owner" ->
                page.text("customers.chip.owner", owners(page, choices).getOrDefault(value, value));
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
