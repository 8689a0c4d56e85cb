package app.earful.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {
    private static final List<String> HEADER = List.of("Company", "Name", "Email", "Notes");
    private static final List<LineDelimiter> DELIMITERS =
            List.of(LineDelimiter.CR, LineDelimiter.LF, LineDelimiter.CRLF);
    private static final String[] PIECES = {
        "a", "Zoë", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", " ", "'", "=1+1", "é", "ß", "|", "x".repeat(300), "0"
    };
    private static final String[] WIDE_PIECES = {"🚀", "محمد", "דוד", "日本", "\u200f"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ','",
        "UTF-8, ;",
        "UTF-8, tab",
        "UTF-8, |",
        "UTF-16LE, ','",
        "UTF-16LE, tab",
        "UTF-16BE, ;",
        "windows-1252, ','",
        "windows-1252, ;",
        "windows-1252, tab"
    })
    void readsBackWhateverWasWritten(String charset, String separatorName) throws IOException {
        var random = new Random(charset.hashCode() * 31L + separatorName.hashCode());
        char separator = separatorName.equals("tab") ? '\t' : separatorName.charAt(0);
        for (int round = 0; round < 40; round++) {
            var table = table(random, !charset.equals("windows-1252"));
            var delimiter = DELIMITERS.get(round % DELIMITERS.size());
            var choice = new Layout.Choice(encoding(charset), separator, null);
            assertThat(read(write(table, separator, delimiter, charset), choice))
                    .isEqualTo(table);
        }
    }

    private static Encoding encoding(String charset) {
        return List.of(Encoding.values()).stream()
                .filter(one -> one.charset().equals(Charset.forName(charset)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> table(Random random, boolean wide) {
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < 1 + random.nextInt(12); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < HEADER.size(); column++) {
                cells.add(cell(random, wide));
            }
            // blank rows are passed over by whoever reads on
            cells.set(0, "Firma " + row);
            table.add(cells);
        }
        return table;
    }

    private static String cell(Random random, boolean wide) {
        var cell = new StringBuilder();
        for (int piece = random.nextInt(5); piece > 0; piece--) {
            cell.append(
                    wide && random.nextInt(4) == 0
                            ? WIDE_PIECES[random.nextInt(WIDE_PIECES.length)]
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    private Path write(List<List<String>> table, char separator, LineDelimiter delimiter, String charset)
            throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(delimiter)
                .build(text)) {
            csv.writeRecord(HEADER);
            table.forEach(csv::writeRecord);
        }
        var mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
        return Files.write(folder.resolve("table.csv"), (mark + text).getBytes(Charset.forName(charset)));
    }

    private static List<List<String>> read(Path file, Layout.Choice choice) throws IOException {
        var rows = new ArrayList<List<String>>();
        var layout = Layout.detect(file, choice);
        assertThat(layout.header()).isEqualTo(HEADER);
        try (var sheet = Sheet.open(file, layout)) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "location_coordinates",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void readsTheAwkwardFilesOfCsvSpectrum(String name) throws IOException {
        var folder = Path.of("src/test/resources/imports/csv-spectrum");
        var expected = JsonMapper.shared()
                .readValue(Files.readString(folder.resolve("json/" + name + ".json")), new TypeReference<Object>() {});
        var file = folder.resolve("csvs/" + name + ".csv");
        var layout = Layout.detect(file, Layout.Choice.NONE);
        var rows = new ArrayList<Map<String, String>>();
        try (var sheet = Sheet.open(file, layout)) {
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                var named = new LinkedHashMap<String, String>();
                for (int i = 0; i < layout.header().size(); i++) {
                    named.put(layout.header().get(i), row.cell(i));
                }
                // the source's JSON names another number than its CSV
                named.replace("Contact Phone Number", "2095257564", "1234567890");
                rows.add(named);
            }
        }
        assertThat(rows).isEqualTo(expected instanceof List<?> ? expected : List.of(expected));
    }

    @Test
    void readsTwoHundredColumns() throws IOException {
        var header = new StringBuilder("Company");
        var row = new StringBuilder("Weber");
        for (int i = 1; i < 200; i++) {
            header.append(",Own ").append(i);
            row.append(",").append(i);
        }
        var survey = Survey.of(file(header + "\n" + row + "\n"), Layout.Choice.NONE, "DE");
        assertThat(survey.columns()).hasSize(200);
        assertThat(survey.rows()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Company,City\\nWeber,\"Berlin\\nKlein,Bonn > quote > 2",
                "Company,City\\nKlein,Bonn\\n\"Weber\" Bau,Berlin > quote > 3",
                "Company,City\\n > headerOnly >",
                "<html > markup >",
                "BEGIN:VCARD\\nFN:Anna > card > 1"
            })
    void refusesAFileThatCannotBeReadToItsEnd(String text, String code, String line) throws IOException {
        var file = file(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> Survey.of(file, Layout.Choice.NONE, "DE"))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.arguments()).isEqualTo(line == null ? List.of() : List.of(line));
                });
    }

    @Test
    void tellsWhatAFileIsThatIsNoTable() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal("PK\u0003\u0004....[Content_Types].xml".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("excel");
        assertThat(refusal("PK\u0003\u0004....photo.jpg".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("zip");
        assertThat(refusal("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("image");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("pdf");
        var random = new byte[4096];
        new Random(1).nextBytes(random);
        assertThat(refusal(random)).isEqualTo("binary");
    }

    private String refusal(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), content);
        try {
            Survey.of(file, Layout.Choice.NONE, "DE");
            return "read";
        } catch (UnreadableFile refused) {
            return refused.code();
        }
    }

    @Test
    void passesOverTheNotesOfLinkedIn() throws IOException {
        var above = """
                Notes:
                "When exporting your data, some mails are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Anna,Weber,,,Weber,Owner,15 Jun 2026
                """;
        var below = """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Notes: You can remove connections, from your list

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Anna,Weber,,,Weber,Owner,15 Jun 2026
                """;
        for (var text : List.of(above, below)) {
            var survey = Survey.of(file(text), Layout.Choice.NONE, "DE");
            assertThat(survey.source()).isEqualTo(Source.LINKEDIN);
            assertThat(survey.rows()).isOne();
            assertThat(survey.sample().getFirst().cell(0)).isEqualTo("Anna");
        }
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        var layout = Layout.detect(file("Company,Notes\nWeber,\"one\ntwo\"\nKlein,x\n"), Layout.Choice.NONE);
        try (var sheet = Sheet.open(folder.resolve("file.csv"), layout)) {
            assertThat(sheet.next()).isEqualTo(new Row(2, List.of("Weber", "one\ntwo")));
            assertThat(sheet.next()).isEqualTo(new Row(4, List.of("Klein", "x")));
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }
}
