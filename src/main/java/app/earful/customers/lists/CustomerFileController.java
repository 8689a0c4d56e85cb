package app.earful.customers.lists;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.CsvCell;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The filtered list as CSV, written page by page while it is read, so that its length does not matter. */
@Controller
@AllowedTo(Role.READER)
class CustomerFileController {
    private static final int AT_ONCE = 1000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "relationship",
            "segment",
            "tier",
            "city",
            "owner",
            "annual_value",
            "currency",
            "renews_on",
            "last_heard_at",
            "archived",
            "external_id",
            "website",
            "country",
            "tags");

    private final CustomerListRepository customers;
    private final CustomerFileRepository details;

    CustomerFileController(CustomerListRepository customers, CustomerFileRepository details) {
        this.customers = customers;
        this.details = details;
    }

    @GetMapping("/customers.csv")
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam Map<String, String> parameters) {
        var filter = CustomerFilter.of(parameters);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"")
                // written by another thread than the request's, where no workspace is set
                .body(output -> CurrentWorkspace.<Boolean, IOException>within(member.workspaceId(), () -> {
                    write(member, filter, output);
                    return true;
                }));
    }

    private void write(Member member, CustomerFilter filter, OutputStream output) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
        @Nullable String cursor = null;
        do {
            var page = customers.page(member, filter, cursor, AT_ONCE);
            var more = details.find(page.rows().stream().map(CustomerRow::id).toList());
            for (var row : page.rows()) {
                csv.writeRecord(Stream.concat(cells(row), more.getOrDefault(row.id(), List.of()).stream())
                        .map(CsvCell::safe)
                        .toList());
            }
            cursor = page.next() == null ? null : page.next().toString();
        } while (cursor != null);
        csv.flush();
    }

    private static Stream<String> cells(CustomerRow row) {
        return Stream.of(
                row.id().toString(),
                row.kind().word(),
                row.name(),
                row.relationship().word(),
                text(row.segment()),
                text(row.tier()),
                text(row.city()),
                text(row.ownerName()),
                row.annualValue() == null ? "" : row.annualValue().toPlainString(),
                row.currency(),
                text(row.renewsOn()),
                text(row.lastHeardAt()),
                String.valueOf(row.archived()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
