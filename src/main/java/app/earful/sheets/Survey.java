package app.earful.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One look over a whole file before anything is done with it: that it can be read to its end, how many rows it has, and
 * what its columns tell about dates and numbers.
 *
 * @param sample the first rows that are not blank
 */
public record Survey(Layout layout, Source source, List<Column> columns, long rows, List<Row> sample) {
    private static final int SAMPLE = 5;

    /** Countries that write the month first. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW", "MH");

    /** What a column's cells have said so far. */
    private static final class Evidence {
        int dates;
        boolean dayFirst;
        boolean monthFirst;
        int commas;
        int points;

        void hear(String cell) {
            if (cell.isEmpty()) {
                return;
            }
            var date = Dates.evidence(cell);
            if (date != null) {
                dates++;
                dayFirst |= date > 0;
                monthFirst |= date < 0;
                return;
            }
            Amounts.evidence(cell).ifPresent(comma -> {
                commas += comma ? 1 : 0;
                points += comma ? 0 : 1;
            });
        }
    }

    /**
     * @param country of the workspace; decides where the file does not
     * @throws UnreadableFile when it is to be refused as a whole
     */
    public static Survey of(Path file, Layout.Choice choice, String country) throws IOException {
        var layout = Layout.detect(file, choice);
        var names = layout.names();
        var evidence = names.stream().map(_ -> new Evidence()).toList();
        var sample = new ArrayList<Row>();
        long rows = 0;
        try (var sheet = Sheet.open(file, layout)) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                if (row.isBlank()) {
                    continue;
                }
                rows++;
                if (sample.size() < SAMPLE) {
                    sample.add(row);
                }
                for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
                    evidence.get(i).hear(row.cells().get(i));
                }
            }
        }
        if (rows == 0) {
            throw new UnreadableFile("headerOnly");
        }
        var source = layout.cards()
                ? Source.VCARD
                : Objects.requireNonNullElseGet(choice.source(), () -> Columns.source(names));
        return new Survey(layout, source, written(Columns.guess(names, source), evidence, country), rows, sample);
    }

    private static List<Column> written(List<Column> columns, List<Evidence> evidence, String country) {
        boolean comma = DecimalFormatSymbols.getInstance(Locale.of("", country)).getDecimalSeparator() == ',';
        var usual = MONTH_FIRST.contains(country) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return columns.stream()
                .map(column -> {
                    var heard = evidence.get(column.index());
                    boolean sure = heard.dates == 0 || heard.dayFirst != heard.monthFirst;
                    var order = sure && heard.dates > 0
                            ? heard.monthFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST
                            : usual;
                    boolean decimalComma = heard.commas == heard.points ? comma : heard.commas > heard.points;
                    return column.written(heard.dates == 0 ? null : order, sure, decimalComma);
                })
                .toList();
    }
}
