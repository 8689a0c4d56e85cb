package app.earful.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 123", "-2+3", "@sum", "\tx", "\r=1", "-", "--5", "-5 days"})
    void keepsASpreadsheetFromRunningACell(String cell) {
        assertThat(Csv.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5 = five", "-0.25", "12", "Müller & Söhne"})
    void leavesWordsAndNumbersAsTheyAre(String cell) {
        assertThat(Csv.safe(cell)).isEqualTo(cell);
    }

    @Test
    void beginsWithAMarkAndQuotesWhatNeedsIt() throws IOException {
        var text = new StringWriter();

        Csv.write(text, List.of("name", "note"), Stream.of(List.of("=A, B", "two\nlines \"said\"")));

        assertThat(text.toString().replace("\r\n", "\n"))
                .isEqualTo("\uFEFFname,note\n\"'=A, B\",\"two\nlines \"\"said\"\"\"\n");
    }
}
