package app.earful.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds separator and header in the beginning of a file. */
final class LayoutDetector {
    private static final int HEAD = 1 << 18;
    private static final int RECORDS = 60;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private LayoutDetector() {}

    static Layout detect(Path file, Encoding encoding, Layout.Choice choice) throws IOException {
        var text = head(file, encoding);
        boolean guessed = encoding == Encoding.WINDOWS_1252 && choice.encoding() == null;
        if (text.isBlank()) {
            throw new UnreadableFile("empty");
        }
        if (text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            return new Layout(true, encoding, guessed, ',', 0, 1, Card.HEADER);
        }
        if (text.stripLeading().startsWith("<") || text.stripLeading().startsWith("{\"")) {
            throw new UnreadableFile("markup");
        }
        char separator = choice.separator() == null ? separator(text) : choice.separator();
        return header(records(text, separator), encoding, guessed, separator);
    }

    private static String head(Path file, Encoding encoding) throws IOException {
        try (var reader = Layout.open(Files.newInputStream(file), encoding)) {
            var characters = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
                read = reader.read(characters, length, HEAD - length);
            }
            return new String(characters, 0, length);
        }
    }

    /** The first records, read with patience: an unclosed quote is found and told when the whole file is read. */
    private static List<CsvRecord> records(String text, char separator) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                records.add(record);
                if (records.size() == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException exception) {
            // what came before it is enough to go by
        }
        // a long text ends in the middle of its last record
        return text.length() == HEAD && records.size() < RECORDS && records.size() > 1
                ? records.subList(0, records.size() - 1)
                : records;
    }

    /** The one that yields most headers we know, then most equally long records, then most cells. */
    private static char separator(String text) {
        char best = ',';
        long bestScore = -1;
        for (char candidate : SEPARATORS) {
            var records = records(text, candidate);
            int usual = usualSize(records);
            long alike = records.stream()
                    .filter(record -> record.getFieldCount() == usual)
                    .count();
            long known = records.stream()
                    .limit(20)
                    .mapToLong(record -> Columns.known(record.getFields()))
                    .max()
                    .orElse(0);
            long score = usual < 2 ? 0 : known * 1_000_000 + alike * 1000 / Math.max(1, records.size()) * 1000 + usual;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The size most records have; of single cells there are many in preambles, so they count least. */
    private static int usualSize(List<CsvRecord> records) {
        var counts = records.stream()
                .filter(record -> record.getFieldCount() > 1)
                .collect(Collectors.groupingBy(CsvRecord::getFieldCount, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static Layout header(List<CsvRecord> records, Encoding encoding, boolean guessed, char separator) {
        int usual = usualSize(records);
        int at = headerAt(records, usual);
        if (at < 0) {
            throw new UnreadableFile("empty");
        }
        var header = records.get(at);
        int first = afterNotes(records, at);
        long firstLine = first < records.size()
                ? records.get(first).getStartingLineNumber()
                : header.getStartingLineNumber() + 1;
        return new Layout(
                false,
                encoding,
                guessed,
                separator,
                header.getStartingLineNumber(),
                firstLine,
                withoutEmptyEnd(header.getFields(), usual));
    }

    private static int headerAt(List<CsvRecord> records, int usual) {
        int fallback = -1;
        for (int i = 0; i < Math.min(20, records.size()); i++) {
            var cells = records.get(i).getFields();
            if (Columns.known(cells) >= Math.min(2, usual)) {
                return i;
            }
            if (fallback < 0 && cells.size() >= Math.max(2, usual / 2) && looksLikeHeader(cells)) {
                fallback = i;
            }
        }
        return fallback >= 0 ? fallback : firstFilled(records);
    }

    private static int firstFilled(List<CsvRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean looksLikeHeader(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() > cells.size() / 2
                && new HashSet<>(filled).size() == filled.size()
                && filled.stream().noneMatch(cell -> cell.matches("[\\d.,/:+ -]+|.+@.+\\..+"));
    }

    /** LinkedIn puts notes below the header, up to a blank line. */
    private static int afterNotes(List<CsvRecord> records, int header) {
        int next = header + 1;
        if (next >= records.size() || !records.get(next).getField(0).startsWith("Notes:")) {
            return next;
        }
        for (int i = next; i < Math.min(records.size(), next + 12); i++) {
            if (isBlank(records.get(i))) {
                return i + 1;
            }
        }
        return next;
    }

    static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static List<String> withoutEmptyEnd(List<String> header, int usual) {
        int size = header.size();
        while (size > Math.max(1, usual) && header.get(size - 1).isBlank()) {
            size--;
        }
        return Arrays.asList(header.subList(0, size).toArray(String[]::new));
    }
}
