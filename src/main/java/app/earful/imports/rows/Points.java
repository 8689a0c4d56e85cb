package app.earful.imports.rows;

import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.PhoneNumbers;
import app.earful.sheets.Column;
import app.earful.sheets.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails and phones of a row. */
final class Points {
    private static final Pattern BETWEEN_MAILS = Pattern.compile(" ::: |[;,\\n]\\s*|\\s+(?=\\S+@)");
    private static final Pattern BETWEEN_PHONES = Pattern.compile(" ::: |[;\\n]\\s*");
    private static final Pattern AROUND_MAIL = Pattern.compile("(?i)^mailto:|^.*<|>.*$");
    private static final int LONGEST = 254;

    final List<String> kinds = new ArrayList<>();
    final List<String> raws = new ArrayList<>();
    final List<@Nullable String> normals = new ArrayList<>();
    final List<@Nullable String> labels = new ArrayList<>();

    /** The phones of one switchboard stand in many rows; parsing is the dearest thing we do with a cell. */
    private static final class Cache extends LinkedHashMap<String, String> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 2_000;
        }
    }

    private final Map<String, String> phones = new Cache();
    private final Map<Column, String> labelsByHeader = new HashMap<>();

    /** @param country where phones without a country's code are dialled from */
    void read(Cells cells, String country) {
        kinds.clear();
        raws.clear();
        normals.clear();
        labels.clear();
        for (var column : cells.columns(Field.EMAIL)) {
            var value = cells.value(column);
            if (value != null) {
                mails(cells, column, value);
            }
        }
        for (var column : cells.columns(Field.PHONE)) {
            var value = cells.value(column);
            if (value != null) {
                phones(cells, column, value, country);
            }
        }
    }

    private void mails(Cells cells, Column column, String value) {
        for (var part : BETWEEN_MAILS.split(value)) {
            var mail = AROUND_MAIL.matcher(part).replaceAll("").strip();
            if (mail.isEmpty()) {
                continue;
            }
            if (!ContactPoint.isMail(mail)) {
                throw cells.wrong(column, "email");
            }
            add("email", mail, mail.toLowerCase(Locale.ROOT), label(cells, column, 0));
        }
    }

    private void phones(Cells cells, Column column, String value, String country) {
        var parts = BETWEEN_PHONES.split(value);
        for (int i = 0; i < parts.length; i++) {
            var raw = parts[i].strip();
            if (raw.length() > LONGEST) {
                throw cells.wrong(column, "long", String.valueOf(LONGEST));
            }
            if (!raw.isEmpty() && !raw.equals("-")) {
                add("phone", raw, normal(raw, country), label(cells, column, i));
            }
        }
    }

    private @Nullable String normal(String raw, String country) {
        if (raw.chars().filter(Character::isDigit).limit(5).count() < 5) {
            return null;
        }
        var known = phones.computeIfAbsent(
                country + raw, _ -> PhoneNumbers.parse(raw, country).orElse(""));
        return known.isEmpty() ? null : known;
    }

    private void add(String kind, String raw, @Nullable String normal, @Nullable String label) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).equals(kind)
                    && (normal == null ? raws.get(i).equals(raw) : normal.equals(normals.get(i)))) {
                return;
            }
        }
        kinds.add(kind);
        raws.add(raw);
        normals.add(normal);
        labels.add(label);
    }

    /** From the label column of the same group, else from the header. */
    private @Nullable String label(Cells cells, Column column, int part) {
        for (var candidate : cells.columns(Field.LABEL)) {
            var value = candidate.group().equals(column.group()) ? cells.value(candidate) : null;
            if (value != null) {
                var values = value.split(" ::: ");
                return spoken(values[Math.min(part, values.length - 1)]);
            }
        }
        var label = labelsByHeader.computeIfAbsent(column, _ -> headerLabel(column.header()));
        return label.isEmpty() ? null : label;
    }

    private static @Nullable String spoken(String label) {
        var plain = label.replaceFirst("^\\* ?", "").strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain.substring(0, Math.min(40, plain.length()));
    }

    private static String headerLabel(String header) {
        var plain = header.toLowerCase(Locale.ROOT);
        if (plain.matches(".*(mobil|cell|handy).*")) {
            return "mobile";
        }
        if (plain.matches(".*(home|privat).*")) {
            return "home";
        }
        return plain.matches(".*(business|work|direct|geschäft|dienst).*") ? "work" : "";
    }
}
