package app.earful.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other and never all in memory. */
public final class Sheet implements AutoCloseable {
    /** An unclosed quote would swallow the rest of the file; no honest cell is longer than this. */
    private static final int LONGEST_CELL = 1 << 21;

    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");

    private final Layout layout;
    private final AutoCloseable source;
    private final Iterator<Row> rows;
    private long line;

    private Sheet(Layout layout, AutoCloseable source, Iterator<Row> rows) {
        this.layout = layout;
        this.source = source;
        this.rows = rows;
    }

    public static Sheet open(Path file, Layout layout) throws IOException {
        var reader = layout.open(file);
        if (layout.cards()) {
            return new Sheet(layout, reader, new Cards(reader));
        }
        var csv = csv(reader, layout.separator());
        var records = csv.iterator();
        return new Sheet(layout, csv, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                var record = records.next();
                return new Row(record.getStartingLineNumber(), record.getFields());
            }
        });
    }

    private static CsvReader<CsvRecord> csv(Reader reader, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(reader);
    }

    /**
     * The next row, blank ones too, or null at the end.
     *
     * @throws UnreadableFile when a quote is not closed
     */
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                line = row.line();
                if (row.line() >= layout.firstLine() && !isHeader(row)) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException exception) {
            var message = String.valueOf(exception.getMessage());
            var matcher = RECORD_LINE.matcher(message);
            throw new UnreadableFile("quote", matcher.find() ? matcher.group(1) : line + 1);
        }
    }

    /** Old exports repeat the header below their notes. */
    private boolean isHeader(Row row) {
        return row.cells().size() == layout.header().size()
                && !layout.cards()
                && row.cells().equals(layout.header());
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException | RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            throw new IOException(exception);
        }
    }
}
