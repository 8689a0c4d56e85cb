package app.earful.themes.pages;

import app.earful.platform.files.ListFiles;
import app.earful.themes.lists.ThemeFilter;
import app.earful.themes.lists.ThemeLists;
import app.earful.themes.pages.ThemeBodies.ThemeBody;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The themes of a selection as CSV and as JSON Lines, from the page and for programs. */
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
    private final ListFiles files;

    ThemeFileController(ThemeLists lists, InstantSource time, ListFiles files) {
        this.lists = lists;
        this.time = time;
        this.files = files;
    }

    @GetMapping({"/themes.csv", "/api/v1/themes.csv"})
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = ThemeFilter.of(parameters);
        return files.csv("themes.csv", COLUMNS, () -> find(member, filter).map(ThemeFileController::cells));
    }

    /** As the list of the API gives them. */
    @GetMapping({"/themes.jsonl", "/api/v1/themes.jsonl"})
    ResponseEntity<StreamingResponseBody> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = ThemeFilter.of(parameters);
        return files.lines("themes.jsonl", () -> find(member, filter));
    }

    private Stream<ThemeBody> find(Member member, ThemeFilter filter) {
        var currency = member.workspace().currency();
        return lists.find(filter, member.dayAt(time.instant())).stream().map(row -> ThemeBody.of(row, currency));
    }

    private static List<String> cells(ThemeBody theme) {
        var counts = theme.counts();
        return Stream.of(
                        theme.name(),
                        theme.group(),
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
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
