package app.earful.customers.contacts;

import app.earful.customers.DoNotContact;
import app.earful.customers.fields.Fields;
import app.earful.platform.problems.FieldErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact as typed into the form or sent to the API, not yet checked. Phones and mails are numbered: phone.0,
 * phone.0.label, email.0 and so on; empty ones are left out.
 */
public record ContactInput(Map<String, String> values) {
    static final List<String> FIELDS = List.of(
            "name", "role", "birthday", "preferredChannel", "preferredHours", "language", "notes", "externalId");
    public static final List<String> CHANNELS = DoNotContact.CHANNELS.stream()
            .filter(channel -> !channel.equals(DoNotContact.ANY))
            .toList();

    /** More than anybody has, and few enough to stay a form. */
    static final int MOST_POINTS = 50;

    static ContactInput of(NewContact facts) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", facts.name());
        put(values, "role", facts.role());
        put(values, "birthday", facts.birthday());
        put(values, "preferredChannel", facts.preferredChannel());
        put(values, "preferredHours", facts.preferredHours());
        put(values, "language", facts.language());
        put(values, "notes", facts.notes());
        put(values, "externalId", facts.externalId());
        for (var kind : ContactPoint.Kind.values()) {
            var points = facts.points().stream()
                    .filter(point -> point.kind() == kind)
                    .toList();
            for (var at = 0; at < points.size(); at++) {
                values.put(kind.word() + "." + at, points.get(at).raw());
                put(values, kind.word() + "." + at + ".label", points.get(at).label());
            }
        }
        return new ContactInput(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** How many boxes the form shows: those filled and one more. */
    public int boxes(String kind) {
        var filled = 0;
        for (var at = 0; at < MOST_POINTS; at++) {
            filled = value(kind + "." + at).isBlank() ? filled : at + 1;
        }
        return Math.min(filled + 1, MOST_POINTS);
    }

    /** @param country where numbers without a country's code are dialled from */
    public NewContact check(FieldErrors errors, @Nullable String country) {
        var fields = new Fields(values, errors);
        return new NewContact(
                fields.requiredLine("name", 200, "contacts.name.missing"),
                fields.line("role", 200),
                birthday(fields),
                fields.oneOf("preferredChannel", CHANNELS),
                fields.line("preferredHours", 100),
                fields.language("language"),
                fields.lines("notes", 20_000),
                fields.line("externalId", 200),
                points(fields, country));
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
    }

    private static @Nullable Birthday birthday(Fields fields) {
        var text = fields.line("birthday", 40);
        var birthday = text == null ? Optional.<Birthday>empty() : Birthday.parse(text);
        if (text != null && birthday.isEmpty()) {
            fields.errors().add("birthday", "contacts.birthday");
        }
        return birthday.orElse(null);
    }

    private static List<ContactPoint> points(Fields fields, @Nullable String country) {
        var points = new ArrayList<ContactPoint>();
        for (var at = 0; at < MOST_POINTS; at++) {
            var raw = fields.line("phone." + at, 254);
            if (raw != null) {
                points.add(ContactPoint.phone(raw, country, fields.line("phone." + at + ".label", 40)));
            }
        }
        for (var at = 0; at < MOST_POINTS; at++) {
            var raw = fields.line("email." + at, 254);
            if (raw != null && !ContactPoint.isMail(raw)) {
                fields.errors().add("email." + at, "contacts.email");
            } else if (raw != null) {
                points.add(ContactPoint.email(raw, fields.line("email." + at + ".label", 40)));
            }
        }
        return points;
    }
}
