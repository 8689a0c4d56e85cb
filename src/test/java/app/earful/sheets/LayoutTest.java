package app.earful.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    private static final String TEXT = "Firma;Ort\r\nMüller;Köln\r\nGroß & Söhne;Düren\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF_8",
        "UTF-8, true, UTF_8",
        "UTF-16LE, true, UTF_16LE",
        "UTF-16LE, false, UTF_16LE",
        "UTF-16BE, true, UTF_16BE",
        "UTF-16BE, false, UTF_16BE",
        "windows-1252, false, WINDOWS_1252"
    })
    void findsTheEncoding(String charset, boolean mark, Encoding expected) throws IOException {
        var layout = detect(((mark ? "\ufeff" : "") + TEXT).getBytes(Charset.forName(charset)));
        assertThat(layout.encoding()).isEqualTo(expected);
        assertThat(layout.encodingGuessed()).isEqualTo(expected == Encoding.WINDOWS_1252);
        assertThat(layout.separator()).isEqualTo(';');
        assertThat(layout.header()).isEqualTo(List.of("Firma", "Ort"));
    }

    @Test
    void findsAWrongByteFarBehindTheBeginning() throws IOException {
        var text = "Firma;Ort\n" + "Weber;Bonn\n".repeat(50_000) + "Müller;Köln\n";
        assertThat(detect(text.getBytes(Charset.forName("windows-1252"))).encoding())
                .isEqualTo(Encoding.WINDOWS_1252);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Company,City\\nA,B ! ,",
                "Name;Umsatz\\nWeber;1.234,56\\nKlein;2,5 ! ;",
                "a\\tb\\n1,5\\t2 ! \\t",
                "x;y;z\\n1,1;2,2;3,3\\n4,4;5,5;6,6 ! ;",
                "Account Name;First Name;Last Name;Title;Status\\nA, B;Anna;Weber;Dr.;x ! ;"
            })
    void findsTheSeparator(String text, String separator) throws IOException {
        var layout = detect(text.replace("\\n", "\n").replace("\\t", "\t").getBytes(Charset.forName("UTF-8")));
        assertThat(String.valueOf(layout.separator())).isEqualTo(separator.replace("\\t", "\t"));
    }

    @Test
    void findsTheHeaderBelowATitleAndBlankLines() throws IOException {
        var layout =
                detect("Customers of the north\n\n\nCompany,City\nWeber,Kiel\n".getBytes(Charset.forName("UTF-8")));
        assertThat(layout.headerLine()).isEqualTo(4);
    }

    @Test
    void givesRepeatedAndEmptyHeadersANameOfTheirOwn() {
        assertThat(Columns.unique(List.of("Phone", "", "Phone", "Phone (2)")))
                .containsExactly("Phone", "Column 2", "Phone (2)", "Phone (2) (2)");
    }

    private Layout detect(byte[] content) throws IOException {
        return Layout.detect(Files.write(folder.resolve("file.csv"), content), Layout.Choice.NONE);
    }
}
