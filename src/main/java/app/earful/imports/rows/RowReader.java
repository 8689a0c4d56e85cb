package app.earful.imports.rows;

import static app.earful.imports.rows.Staged.*;

import app.earful.customers.Website;
import app.earful.sheets.Amounts;
import app.earful.sheets.Column;
import app.earful.sheets.Countries;
import app.earful.sheets.DateOrder;
import app.earful.sheets.Dates;
import app.earful.sheets.Field;
import app.earful.sheets.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes of each row what is stored of it, or says why that cannot be. */
public final class RowReader {
    private static final int NAME = 200;
    private static final int NOTE = 20_000;

    private final Reading reading;
    private final Surroundings around;
    private final RowProblems problems = new RowProblems();
    private final JsonMapper json;
    private final Cells cells;
    private final Points points = new Points();
    private final Words words;

    /**
     * What a file is read against.
     *
     * @param country where phones are dialled from when no row says otherwise
     * @param members ids by name and by mail, both in lower case
     */
    public record Surroundings(String country, Map<String, String> members) {}

    public RowReader(Reading reading, Surroundings around, JsonMapper json) {
        this.reading = reading;
        this.around = around;
        this.json = json;
        this.cells = new Cells(reading.columns());
        this.words = new Words(cells, problems);
    }

    Portion read(List<Row> rows) {
        var text = new StringBuilder(300 * rows.size());
        for (var row : rows) {
            var values = read(row);
            if (values != null) {
                CopyText.line(text, values);
            }
        }
        return new Portion(rows.size(), text.toString().getBytes(StandardCharsets.UTF_8), problems.handOver());
    }

    /** Null when the row is left out; the problems then say why. */
    private @Nullable Map<Staged, String> read(Row row) {
        try {
            cells.read(row);
            checkSize(row);
            var values = new EnumMap<Staged, String>(Staged.class);
            values.put(LINE, String.valueOf(row.line()));
            facts(values);
            who(values);
            if (!values.containsKey(COMPANY) && !values.containsKey(PERSON) && !values.containsKey(CUSTOMER_EXT)) {
                problems.countSkipped();
                problems.add(RowProblem.of(row.line(), null, cells.all(), "nobody"));
                return null;
            }
            return values;
        } catch (Wrong wrong) {
            problems.countFailed();
            problems.add(wrong.problem());
            return null;
        }
    }

    private void checkSize(Row row) {
        int expected = reading.header().size();
        int size = row.cells().size();
        if (row.cells().stream().anyMatch(cell -> cell.indexOf(0) >= 0)) {
            problems.add(RowProblem.notice(row.line(), null, cells.all(), "nul"));
        }
        if (size < expected) {
            problems.add(
                    RowProblem.notice(row.line(), null, null, "few", String.valueOf(size), String.valueOf(expected)));
        }
        if (row.cells().stream().skip(expected).anyMatch(cell -> !cell.isBlank())) {
            throw new Wrong(RowProblem.of(
                    row.line(), null, cells.all(), "many", String.valueOf(size), String.valueOf(expected)));
        }
    }

    private void who(Map<Staged, String> values) {
        points.read(cells, values.getOrDefault(COUNTRY, around.country()));
        var company = cells.words(Field.COMPANY);
        var person = person();
        if (company == null && person != null && "company".equals(values.get(KIND))) {
            company = person;
            person = null;
        } else if (person == null && company != null && "person".equals(values.get(KIND))) {
            person = company;
            company = null;
        }
        put(values, COMPANY, company);
        put(values, CUSTOMER_EXT, cells.text(Field.CUSTOMER_ID, NAME));
        put(values, CONTACT_EXT, cells.text(Field.CONTACT_ID, NAME));
        values.put(NAMED, person == null ? "f" : "t");
        put(values, PERSON, person == null && !points.kinds.isEmpty() ? nameless(company) : person);
        put(values, TAGS, tags());
        if (!points.kinds.isEmpty()) {
            values.put(POINT_KINDS, CopyText.array(points.kinds));
            values.put(POINT_RAWS, CopyText.array(points.raws));
            values.put(POINT_NORMALS, CopyText.array(points.normals));
            values.put(POINT_LABELS, CopyText.array(points.labels));
        }
    }

    /** A phone without a name belongs to the company as a whole, a mail without either to whoever reads it. */
    private String nameless(@Nullable String company) {
        var name = company == null ? points.raws.getFirst() : company;
        return name.substring(0, Math.min(NAME, name.length()));
    }

    /** From the parts, which are surer than the whole; a mere Mr. or Frau is no part of a name. */
    private @Nullable String person() {
        var first = cells.words(Field.FIRST_NAME);
        var last = cells.words(Field.LAST_NAME);
        if (first == null && last == null) {
            return cells.words(Field.NAME);
        }
        var prefix = cells.words(Field.PREFIX);
        var title = prefix == null
                ? null
                : prefix.replaceAll("(?i)\\b(mr|mrs|ms|miss|herr|frau|firma|mx)\\b\\.?", "")
                        .strip();
        var name = Stream.of(title, first, cells.words(Field.MIDDLE_NAME), last, cells.words(Field.SUFFIX))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    private void facts(Map<Staged, String> values) {
        put(values, KIND, words.kind());
        put(values, RELATIONSHIP, words.relationship());
        put(values, SEGMENT, cells.words(Field.SEGMENT));
        put(values, TIER, cells.words(Field.TIER));
        put(values, OWNER_ID, words.owner(around.members()));
        value(values);
        put(values, RENEWS_ON, date(Field.RENEWS_ON));
        put(values, SINCE, date(Field.SINCE));
        put(values, COMPETITOR, cells.words(Field.COMPETITOR));
        put(values, WEBSITE, words.found(Field.WEBSITE, "website", RowReader::website));
        put(values, STREET, street());
        put(values, CITY, cells.words(Field.CITY));
        put(values, REGION, cells.words(Field.REGION));
        put(values, POSTAL_CODE, cells.words(Field.POSTAL_CODE));
        put(values, COUNTRY, words.found(Field.COUNTRY, "country", Countries::find));
        put(values, LANGUAGE, words.found(Field.LANGUAGE, "language", Words::language));
        put(values, TIME_ZONE, words.found(Field.TIME_ZONE, "timeZone", Words::zone));
        put(values, NOTES, cells.text(Field.CUSTOMER_NOTES, NOTE));
        put(values, CUSTOM_FIELDS, ownFields());
        put(values, CONTACT_ROLE, cells.words(Field.ROLE));
        put(values, CONTACT_BIRTHDAY, cells.read(Field.BIRTHDAY, "date", this::birthday));
        put(values, CONTACT_NOTES, cells.text(Field.CONTACT_NOTES, NOTE));
    }

    private @Nullable String birthday(Column column) {
        return Dates.parseBirthday(Objects.requireNonNull(cells.value(column)), order(column))
                .orElse(null);
    }

    private @Nullable String date(Field field) {
        return cells.read(
                field,
                "date",
                column -> Dates.parse(Objects.requireNonNull(cells.value(column)), order(column))
                        .map(LocalDate::toString)
                        .orElse(null));
    }

    private static DateOrder order(Column column) {
        return column.dates() == null ? DateOrder.DAY_FIRST : column.dates();
    }

    private @Nullable String street() {
        var street = cells.text(Field.STREET, 500);
        var more = cells.text(Field.STREET_2, 500);
        var whole = street == null ? more : more == null ? street : street + ", " + more;
        return whole == null ? null : whole.replaceAll("\\s*\\R\\s*", ", ");
    }

    /** A currency of its own is only of interest beside a value. */
    private void value(Map<Staged, String> values) {
        var monthly = cells.filled(Field.ANNUAL_VALUE) == null;
        var field = monthly ? Field.MONTHLY_VALUE : Field.ANNUAL_VALUE;
        var amount = cells.read(field, "amount", this::amount);
        if (amount != null) {
            var year = monthly ? amount.value().multiply(BigDecimal.valueOf(12)) : amount.value();
            values.put(
                    ANNUAL_VALUE_CENTS,
                    year.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString());
        }
        put(
                values,
                CURRENCY,
                cells.read(
                        Field.CURRENCY, "currency", column -> currency(Objects.requireNonNull(cells.value(column)))));
        if (amount != null && amount.currency() != null) {
            values.putIfAbsent(CURRENCY, amount.currency());
        }
    }

    private Amounts.@Nullable Amount amount(Column column) {
        return Amounts.parse(Objects.requireNonNull(cells.value(column)), column.decimalComma())
                .filter(amount -> amount.value().signum() >= 0
                        && amount.value().precision() - amount.value().scale() <= 14)
                .filter(amount -> amount.currency() == null || currency(amount.currency()) != null)
                .orElse(null);
    }

    private static @Nullable String currency(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        var sign =
                Amounts.parse("1" + plain, false).map(Amounts.Amount::currency).orElse(plain);
        try {
            return Currency.getInstance(sign).getCurrencyCode();
        } catch (IllegalArgumentException exception) {
            return null;
        }
    }

    private @Nullable String tags() {
        var tags = cells.columns(Field.TAGS).stream()
                .map(cells::value)
                .filter(Objects::nonNull)
                .flatMap(value -> Stream.of(value.split(" ::: |[;,]")))
                .map(tag -> tag.strip().replaceFirst("^\\* ?", ""))
                // Google's own group of everything
                .filter(tag -> !tag.isEmpty() && !tag.equals("myContacts") && tag.length() <= 100)
                .distinct()
                .toList();
        return tags.isEmpty() ? null : CopyText.array(tags);
    }

    private static Optional<String> website(String text) {
        return text.length() > Website.LONGEST ? Optional.empty() : Website.parse(text);
    }

    /** As the form holds them: one a line, a colon after the name. */
    private @Nullable String ownFields() {
        if (cells.own().isEmpty()) {
            return null;
        }
        var fields = new TreeMap<String, String>();
        for (var column : cells.own()) {
            var value = cells.value(column);
            if (value != null) {
                var name = column.header().replaceAll("\\s*:\\s*", " ").strip();
                var line = value.replaceAll("\\s*\\R\\s*", " ");
                fields.put(name.isEmpty() ? "…" : name, line.length() > NOTE ? line.substring(0, NOTE) : line);
            }
        }
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }

    private static void put(Map<Staged, String> values, Staged column, @Nullable String value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
