package app.earful.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comma-separated values that people open with a spreadsheet. */
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    /** Begins with a byte order mark: spreadsheets take the file for their own old encoding otherwise. */
    public static void write(Writer writer, List<String> columns, Stream<List<String>> rows) throws IOException {
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(columns);
        rows.forEachOrdered(
                cells -> csv.writeRecord(cells.stream().map(Csv::safe).toList()));
        csv.flush();
    }

    /** A spreadsheet takes a cell that begins so for a formula, and runs it. */
    static String safe(String cell) {
        var isFormula = !cell.isEmpty()
                && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return isFormula ? "'" + cell : cell;
    }
}
