package app.earful.themes.pages;

import app.earful.platform.web.CsvCell;
import app.earful.themes.lists.ThemeFilter;
import app.earful.themes.lists.ThemeLists;
import app.earful.themes.pages.ThemeBodies.ThemeBody;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The themes of a selection as CSV and as JSON Lines, from the page and for programs. There are never many. */
@RestController
@AllowedTo(Role.READER)
class ThemeFileController {
    private static final List<String> COLUMNS = List.of(
            "name",
            "group",
            "customers",
            "dots",
            "value",
            "currency",
            "valued",
            "valued_elsewhere",
            "sentiment",
            "motion",
            "recent_customers",
            "recent_heard",
            "since",
            "pinned",
            "id");

    private final ThemeLists lists;
    private final InstantSource time;
    private final JsonMapper json;

    ThemeFileController(ThemeLists lists, InstantSource time, JsonMapper json) {
        this.lists = lists;
        this.time = time;
        this.json = json;
    }

    @GetMapping({"/themes.csv", "/api/v1/themes.csv"})
    ResponseEntity<String> csv(Member member, @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            find(member, parameters)
                    .forEach(theme -> csv.writeRecord(cells(theme).toList()));
        }
        return answer("text/csv;charset=UTF-8", "themes.csv", text.toString());
    }

    /** An object a line, as the list of the API gives it. */
    @GetMapping({"/themes.jsonl", "/api/v1/themes.jsonl"})
    ResponseEntity<String> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var text = find(member, parameters)
                .map(theme -> json.writeValueAsString(theme) + "\n")
                .collect(Collectors.joining());
        return answer("application/x-ndjson;charset=UTF-8", "themes.jsonl", text);
    }

    private Stream<ThemeBody> find(Member member, MultiValueMap<String, String> parameters) {
        var currency = member.workspace().currency();
        return lists.find(ThemeFilter.of(parameters), member.dayAt(time.instant())).stream()
                .map(row -> ThemeBody.of(row, currency));
    }

    private static Stream<String> cells(ThemeBody theme) {
        var counts = theme.counts();
        return Stream.of(
                        CsvCell.safe(theme.name()),
                        theme.group() == null ? "" : CsvCell.safe(theme.group()),
                        counts.customers(),
                        counts.dots(),
                        counts.value(),
                        counts.currency(),
                        counts.valued(),
                        counts.valuedElsewhere(),
                        counts.sentiment() == null ? "" : String.format(Locale.ROOT, "%.2f", counts.sentiment()),
                        theme.motion(),
                        theme.recent().count(),
                        theme.recent().of(),
                        theme.since(),
                        theme.pinned(),
                        theme.id())
                .map(cell -> Objects.toString(cell, ""));
    }

    private static ResponseEntity<String> answer(String type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(text);
    }
}
