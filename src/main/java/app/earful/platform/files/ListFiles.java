package app.earful.platform.files;

import app.earful.platform.database.CurrentWorkspace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a list as a file, written while the list is read, so that its length does not matter. */
@Component
public class ListFiles {
    private final JsonMapper json;

    ListFiles(JsonMapper json) {
        this.json = json;
    }

    private interface Content {
        void write(Writer writer) throws IOException;
    }

    /** @param rows asked for once, in the current workspace, by another thread than the request's */
    public ResponseEntity<StreamingResponseBody> csv(
            String name, List<String> columns, Supplier<Stream<List<String>>> rows) {
        return answer("text/csv;charset=UTF-8", name, writer -> Csv.write(writer, columns, rows.get()));
    }

    /**
     * An object a line.
     *
     * @param bodies asked for once, in the current workspace, by another thread than the request's
     */
    public ResponseEntity<StreamingResponseBody> lines(String name, Supplier<? extends Stream<?>> bodies) {
        return answer("application/x-ndjson", name, writer -> {
            for (var each = bodies.get().iterator(); each.hasNext(); ) {
                writer.write(json.writeValueAsString(each.next()));
                writer.write('\n');
            }
        });
    }

    private static ResponseEntity<StreamingResponseBody> answer(String type, String name, Content content) {
        var workspace = CurrentWorkspace.get();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(output -> CurrentWorkspace.<Boolean, IOException>within(workspace, () -> {
                    var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
                    content.write(writer);
                    writer.flush();
                    return true;
                }));
    }
}
