package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.platform.web.Page;
import app.earful.sheets.Column;
import app.earful.sheets.DateOrder;
import app.earful.sheets.Encoding;
import app.earful.sheets.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person is asked to look over before a file is imported. */
public record Preview(Import one, Reading reading) {
    private static final Map<Character, String> SEPARATORS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

    /** So many of the columns that are left out are named. */
    private static final int NAMED = 8;

    /** Something to know about the file as a whole. */
    public record Note(String key, List<Object> arguments) {}

    /** The columns that become something; of cards only those that any of the first ones has. */
    public List<Column> taken() {
        return reading.columns().stream()
                .filter(column -> !column.target().equals(Column.IGNORED))
                .filter(column -> !reading.layout().cards()
                        || reading.sample().stream()
                                .anyMatch(row -> !cell(row, column).isEmpty()))
                .toList();
    }

    public String cell(List<String> row, Column column) {
        return column.index() < row.size() ? row.get(column.index()) : "";
    }

    public long unknown() {
        return reading.columns().stream()
                .filter(column -> column.target().equals(Column.IGNORED))
                .count();
    }

    private String leftOut() {
        return reading.columns().stream()
                .filter(column -> column.target().equals(Column.IGNORED))
                .map(Column::header)
                .limit(NAMED)
                .collect(Collectors.joining(", ", "", unknown() > NAMED ? ", …" : ""));
    }

    /** Whether the number of customers says little: rows add people to known ones, or change them. */
    public boolean rowsOnly() {
        return one.counts().newCustomers() == 0;
    }

    public List<Note> notes() {
        var notes = new ArrayList<Note>();
        for (var column : reading.columns()) {
            var field = column.field().orElse(null);
            boolean date = field == Field.RENEWS_ON || field == Field.SINCE || field == Field.BIRTHDAY;
            if (date && !column.datesSure()) {
                notes.add(new Note(
                        "imports.dates.ambiguous",
                        List.of(column.dates() == DateOrder.MONTH_FIRST ? 1 : 0, column.header())));
            }
        }
        var fields = reading.columns().stream()
                .flatMap(column -> column.field().stream())
                .toList();
        boolean named = Stream.of(
                        Field.COMPANY, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.PHONE)
                .anyMatch(fields::contains);
        if (!reading.layout().cards() && unknown() > 0) {
            notes.add(new Note("imports.columns.left", List.of(unknown(), leftOut())));
        }
        if (!named && fields.contains(Field.CUSTOMER_ID)) {
            notes.add(new Note("imports.names.id", List.of()));
        }
        return notes;
    }

    public Map<String, String> relationships(Page page) {
        var options = new LinkedHashMap<String, String>();
        for (var word : List.of("customer", "prospect", "former", "competitors_client", "partner")) {
            options.put(word, page.text("imports.relationship." + word));
        }
        return options;
    }

    public Map<String, String> encodings() {
        var options = new LinkedHashMap<String, String>();
        for (var encoding : Encoding.values()) {
            options.put(encoding.name(), encoding.shown());
        }
        return options;
    }

    public String separator() {
        return SEPARATORS.getOrDefault(reading.layout().separator(), "comma");
    }

    static @Nullable Character separatorNamed(String name) {
        return SEPARATORS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public Map<String, String> separators(Page page) {
        var options = new LinkedHashMap<String, String>();
        for (var name : List.of("comma", "semicolon", "tab", "bar")) {
            options.put(name, page.text("imports.separator." + name));
        }
        return options;
    }
}
