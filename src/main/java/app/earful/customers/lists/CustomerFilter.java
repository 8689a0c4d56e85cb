package app.earful.customers.lists;

import app.earful.customers.fields.CustomerInput;
import app.earful.customers.fields.Fields;
import app.earful.platform.problems.FieldErrors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which customers, in which order: the same words in the page's address, in the API and in a change of many.
 *
 * @param owner "mine", "nobody" or a member's id
 * @param silent "never", or a number of days without being heard
 * @param renews renewal within so many days
 */
public record CustomerFilter(
        @Nullable String q,
        @Nullable String relationship,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable String tag,
        @Nullable String owner,
        @Nullable String silent,
        @Nullable Integer renews,
        boolean archived,
        CustomerSort sort) {
    public static final String MINE = "mine";
    public static final String NOBODY = "nobody";
    public static final String NEVER = "never";

    private static final int LONGEST = 36_500;

    /** @throws app.earful.platform.problems.Invalid naming each parameter that cannot be read */
    public static CustomerFilter of(Map<String, String> parameters) {
        var errors = new FieldErrors();
        var fields = new Fields(parameters, errors);
        var sort = fields.oneOf("sort", CustomerSort.words());
        var filter = new CustomerFilter(
                fields.line("q", 200),
                fields.oneOf("relationship", CustomerInput.RELATIONSHIPS),
                fields.line("segment", 200),
                fields.line("tier", 200),
                fields.line("tag", 100),
                owner(fields),
                silent(fields),
                days(fields, "renews"),
                "true".equals(fields.oneOf("archived", List.of("true", "false"))),
                sort == null ? CustomerSort.NAME : CustomerSort.valueOf(sort.toUpperCase(Locale.ROOT)));
        errors.throwIfAny();
        return filter;
    }

    private static @Nullable String owner(Fields fields) {
        var owner = fields.line("owner", 40);
        if (owner == null || owner.equals(MINE) || owner.equals(NOBODY)) {
            return owner;
        }
        try {
            return UUID.fromString(owner).toString();
        } catch (IllegalArgumentException noId) {
            fields.errors().add("owner", "customers.filter.owner");
            return null;
        }
    }

    private static @Nullable String silent(Fields fields) {
        if (NEVER.equals(fields.line("silent", 10))) {
            return NEVER;
        }
        var days = days(fields, "silent");
        return days == null ? null : days.toString();
    }

    private static @Nullable Integer days(Fields fields, String name) {
        var text = fields.line(name, 10);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LONGEST) {
            return Integer.valueOf(text);
        }
        fields.errors().add(name, "customers.filter.days");
        return null;
    }

    /** Not heard since before this day; null where that is not asked. */
    @Nullable
    LocalDate silentSince(LocalDate today) {
        return silent == null || silent.equals(NEVER) ? null : today.minusDays(Integer.parseInt(silent));
    }

    public boolean narrows() {
        return !chips().isEmpty() || q != null;
    }

    /** Whether nothing but words and the archive narrows the list. */
    boolean hasWordsOnly() {
        return chips().keySet().stream().allMatch("archived"::equals);
    }

    /** The filters in force but the search words, by name. */
    public Map<String, String> chips() {
        var chips = parameters();
        chips.remove("q");
        chips.remove("sort");
        return chips;
    }

    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", q);
        put(parameters, "relationship", relationship);
        put(parameters, "segment", segment);
        put(parameters, "tier", tier);
        put(parameters, "tag", tag);
        put(parameters, "owner", owner);
        put(parameters, "silent", silent);
        put(parameters, "renews", renews);
        put(parameters, "archived", archived ? "true" : null);
        put(parameters, "sort", sort == CustomerSort.NAME ? null : sort.word());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    public String href() {
        return href("/customers", parameters());
    }

    /** The same list with one filter set otherwise, or without it. */
    public String href(String name, @Nullable String value) {
        var parameters = parameters();
        parameters.remove(name);
        put(parameters, name, value);
        return href("/customers", parameters);
    }

    public String hrefOf(String path) {
        return href(path, parameters());
    }

    private static String href(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
