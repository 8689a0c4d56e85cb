package app.earful.customers.fields;

import app.earful.customers.Address;
import app.earful.customers.Amounts;
import app.earful.customers.CustomerKind;
import app.earful.customers.NewCustomer;
import app.earful.customers.Relationship;
import app.earful.customers.Website;
import app.earful.platform.problems.FieldErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as typed into the form or sent to the API, not yet checked. Both name the fields alike and are checked here.
 * Tags are parted by commas, custom fields are lines of "Name: value".
 */
public record CustomerInput(Map<String, String> values) {
    /** Not less than an import takes: nobody could save the form of what came that way. */
    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_STREET = 1_010;
    private static final int LONGEST_CUSTOM_FIELDS = 200_000;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 200;

    public static final List<String> FIELDS = List.of(
            "kind",
            "name",
            "relationship",
            "segment",
            "tier",
            "tags",
            "owner",
            "annualValue",
            "currency",
            "renewsOn",
            "since",
            "competitor",
            "website",
            "street",
            "postalCode",
            "city",
            "region",
            "country",
            "language",
            "timeZone",
            "notes",
            "customFields",
            "externalId");

    static final List<String> KINDS =
            Arrays.stream(CustomerKind.values()).map(CustomerKind::word).toList();
    public static final List<String> RELATIONSHIPS =
            Arrays.stream(Relationship.values()).map(Relationship::word).toList();

    /** @param locale of whoever reads the form: amounts are written as they write them */
    public static CustomerInput of(NewCustomer facts, Locale locale) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", facts.kind().word());
        values.put("name", facts.name());
        values.put("relationship", facts.relationship().word());
        put(values, "segment", facts.segment());
        put(values, "tier", facts.tier());
        values.put("tags", String.join(", ", facts.tags()));
        put(values, "owner", facts.ownerId());
        put(values, "annualValue", facts.annualValue() == null ? null : Amounts.format(facts.annualValue(), locale));
        put(values, "currency", facts.currency());
        put(values, "renewsOn", facts.renewsOn());
        put(values, "since", facts.since());
        put(values, "competitor", facts.competitor());
        put(values, "website", facts.website());
        put(values, "street", facts.address().street());
        put(values, "postalCode", facts.address().postalCode());
        put(values, "city", facts.address().city());
        put(values, "region", facts.address().region());
        put(values, "country", facts.address().country());
        put(values, "language", facts.language());
        put(values, "timeZone", facts.timeZone());
        put(values, "notes", facts.notes());
        values.put("customFields", lines(facts.customFields()));
        put(values, "externalId", facts.externalId());
        return new CustomerInput(values);
    }

    static String lines(Map<String, String> fields) {
        return String.join(
                "\n",
                fields.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .toList());
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** @param owners tells whether a member can own customers */
    public NewCustomer check(FieldErrors errors, Locale locale, Predicate<UUID> owners) {
        var fields = new Fields(values, errors);
        var kind = fields.oneOf("kind", KINDS);
        var relationship = fields.oneOf("relationship", RELATIONSHIPS);
        return new NewCustomer(
                kind == null ? CustomerKind.COMPANY : CustomerKind.of(kind),
                fields.requiredLine("name", LONGEST_LINE, "customers.name.missing"),
                relationship == null ? Relationship.CUSTOMER : Relationship.of(relationship),
                fields.line("segment", LONGEST_LINE),
                fields.line("tier", LONGEST_LINE),
                tags(fields),
                owner(fields, owners),
                fields.amount("annualValue", locale),
                fields.currency("currency"),
                fields.date("renewsOn"),
                fields.date("since"),
                fields.line("competitor", LONGEST_LINE),
                website(fields),
                new Address(
                        fields.line("street", LONGEST_STREET),
                        fields.line("postalCode", LONGEST_LINE),
                        fields.line("city", LONGEST_LINE),
                        fields.line("region", LONGEST_LINE),
                        fields.country("country")),
                fields.language("language"),
                fields.timeZone("timeZone"),
                fields.lines("notes", 20_000),
                customFields(fields),
                fields.line("externalId", LONGEST_LINE));
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
    }

    private static List<String> tags(Fields fields) {
        var text = fields.line("tags", MOST_TAGS * LONGEST_TAG);
        return text == null ? List.of() : tags(text, fields.errors());
    }

    /** Parted by commas, each once whatever its case. */
    public static List<String> tags(String text, FieldErrors errors) {
        var tags = new ArrayList<String>();
        for (var tag : text.split(",")) {
            var bare = tag.strip();
            if (bare.length() > LONGEST_TAG) {
                errors.add("tags", "customers.tag.long", LONGEST_TAG);
            } else if (!bare.isEmpty() && tags.stream().noneMatch(bare::equalsIgnoreCase)) {
                tags.add(bare);
            }
        }
        if (tags.size() > MOST_TAGS) {
            errors.add("tags", "customers.tags.many", MOST_TAGS);
        }
        return List.copyOf(tags);
    }

    private static @Nullable UUID owner(Fields fields, Predicate<UUID> owners) {
        var text = fields.line("owner", 40);
        if (text == null) {
            return null;
        }
        try {
            var id = UUID.fromString(text);
            if (owners.test(id)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // the same answer as for a member who is not there
        }
        fields.errors().add("owner", "customers.owner.unknown");
        return null;
    }

    private static @Nullable String website(Fields fields) {
        var text = fields.line("website", Website.LONGEST);
        var address = text == null ? Optional.<String>empty() : Website.parse(text);
        if (text != null && address.isEmpty()) {
            fields.errors().add("website", "field.website");
        }
        return address.orElse(null);
    }

    private static Map<String, String> customFields(Fields fields) {
        var text = fields.lines("customFields", LONGEST_CUSTOM_FIELDS);
        var custom = new LinkedHashMap<String, String>();
        for (var line : text == null ? new String[0] : text.split("\n")) {
            var colon = line.indexOf(':');
            if (colon > 0 && !line.substring(0, colon).isBlank()) {
                custom.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            } else if (!line.isBlank()) {
                fields.errors().add("customFields", "customers.custom.line", line.strip());
            }
        }
        return custom;
    }
}
