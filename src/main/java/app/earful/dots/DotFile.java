package app.earful.dots;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.lists.Position;
import app.earful.platform.web.CsvCell;
import app.earful.workspaces.Member;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Dots as a file, written while they are read, so that their number does not matter. */
@Component
class DotFile {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "heard_at",
            "kind",
            "words",
            "customer",
            "customer_id",
            "heard_by",
            "theme",
            "theme_id",
            "sentiment",
            "feeling",
            "feeling_said_by",
            "kept_automatically",
            "conversation_id",
            "id");

    private final DotRepository dots;
    private final JsonMapper json;

    DotFile(DotRepository dots, JsonMapper json) {
        this.dots = dots;
        this.json = json;
    }

    private interface Row {
        void write(HeardDot dot) throws IOException;
    }

    private interface Sheet {
        Row begin(Writer text) throws IOException;
    }

    StreamingResponseBody csv(Member member, DotFilter filter) {
        return stream(member, filter, text -> {
            text.write('\uFEFF');
            // the text has a buffer, and is flushed at the end
            var csv = CsvWriter.builder().bufferSize(0).build(text);
            csv.writeRecord(COLUMNS);
            return dot -> csv.writeRecord(cells(dot).toList());
        });
    }

    /** An object a line, as the API gives it. */
    StreamingResponseBody lines(Member member, DotFilter filter) {
        return stream(
                member, filter, text -> dot -> text.write(json.writeValueAsString(DotApiController.body(dot)) + "\n"));
    }

    private StreamingResponseBody stream(Member member, DotFilter filter, Sheet sheet) {
        return output -> {
            // written by another thread than the request's, where no workspace is set
            CurrentWorkspace.<Boolean, IOException>within(member.workspaceId(), () -> {
                write(member, filter, sheet, output);
                return true;
            });
        };
    }

    private void write(Member member, DotFilter filter, Sheet sheet, OutputStream output) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        var row = sheet.begin(text);
        @Nullable Position after = null;
        do {
            var slice = dots.find(filter, member.zone(), after, AT_ONCE);
            for (var dot : slice.dots()) {
                row.write(dot);
            }
            after = slice.next();
        } while (after != null);
        text.flush();
    }

    private static Stream<String> cells(HeardDot dot) {
        var theme = dot.theme();
        var feeling = dot.feeling();
        var said = dot.said();
        return Stream.of(
                dot.heardAt().toString(),
                dot.kind().word(),
                CsvCell.safe(dot.words()),
                CsvCell.safe(dot.customerName()),
                dot.customerId().toString(),
                CsvCell.safe(dot.heardByName()),
                theme == null ? "" : CsvCell.safe(theme.name()),
                theme == null ? "" : theme.id().toString(),
                dot.sentiment() == null ? "" : dot.sentiment().toString(),
                feeling == null ? "" : feeling.word(),
                said == null ? "" : CsvCell.safe(said.byName()),
                Boolean.toString(dot.keptAutomatically()),
                dot.conversationId().toString(),
                dot.id().toString());
    }
}
