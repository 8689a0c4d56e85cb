package app.earful.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.sheets.Layout;
import app.earful.sheets.Sheet;
import app.earful.sheets.Survey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadersTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    final RowProblems problems = new RowProblems();

    @Test
    void handRowsOnInTheOrderOfTheFile() throws IOException {
        var lines = read(IntStream.range(0, ROWS)
                .mapToObj(row -> "Company %d,+44 20 7946 %04d".formatted(row, row % 10_000))
                .collect(Collectors.joining("\n", "Company,Phone\n", "\n")));
        assertThat(lines.lines().map(line -> line.split("\t")[0]))
                .containsExactlyElementsOf(
                        IntStream.range(2, ROWS + 2).mapToObj(String::valueOf).toList());
        assertThat(lines).contains("{\"+442079461234\"}");
        assertThat(problems.kept()).isEmpty();
    }

    @Test
    void tellProblemsInTheOrderOfTheFileAndCountThemAll() throws IOException {
        var lines = read(IntStream.range(0, ROWS)
                .mapToObj(row -> row % 2 == 0 ? "Company %d,no mail".formatted(row) : ",a%d@example.com".formatted(row))
                .collect(Collectors.joining("\n", "Company,Email\n", "\n")));
        assertThat(lines.lines()).hasSize(ROWS / 2);
        assertThat(problems.failed()).isEqualTo(ROWS / 2);
        assertThat(problems.kept().stream().map(RowProblem::line))
                .containsExactlyElementsOf(IntStream.range(0, RowProblems.KEPT)
                        .mapToObj(at -> 2L + 2L * at)
                        .toList());
    }

    private String read(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("rows.csv"), csv);
        var survey = Survey.of(file, new Layout.Choice(null, null, null), "GB");
        var reading = Reading.of(survey, "customer");
        var around = new RowReader.Surroundings("GB", Map.of());
        var text = new ByteArrayOutputStream();
        try (var readers = new Readers(
                Sheet.open(file, reading.layout()), () -> new RowReader(reading, around, JsonMapper.shared()))) {
            for (var portion = readers.next(); portion != null; portion = readers.next()) {
                text.write(portion.text());
                problems.add(portion.problems());
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
