package app.earful.customers.lists;

import app.earful.platform.files.ListFiles;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The filtered list as CSV. */
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
    private final ListFiles files;

    CustomerFileController(CustomerListRepository customers, CustomerFileRepository details, ListFiles files) {
        this.customers = customers;
        this.details = details;
        this.files = files;
    }

    @GetMapping("/customers.csv")
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam Map<String, String> parameters) {
        var filter = CustomerFilter.of(parameters);
        return files.csv("customers.csv", COLUMNS, () -> pages(member, filter).flatMap(this::rows));
    }

    private Stream<CustomerListRepository.Rows> pages(Member member, CustomerFilter filter) {
        return Stream.iterate(
                customers.page(member, filter, null, AT_ONCE),
                Objects::nonNull,
                page -> page.next() == null
                        ? null
                        : customers.page(member, filter, page.next().toString(), AT_ONCE));
    }

    private Stream<List<String>> rows(CustomerListRepository.Rows page) {
        var more = details.find(page.rows().stream().map(CustomerRow::id).toList());
        return page.rows().stream()
                .map(row -> Stream.concat(cells(row), more.getOrDefault(row.id(), List.of()).stream())
                        .toList());
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
