package app.earful.dots;

import app.earful.platform.files.ListFiles;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The dots of a selection as CSV and as JSON Lines, from the page and for programs. */
@RestController
@AllowedTo(Role.READER)
class DotFileController {
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
    private final ListFiles files;

    DotFileController(DotRepository dots, ListFiles files) {
        this.dots = dots;
        this.files = files;
    }

    @GetMapping({"/dots.csv", "/api/v1/dots.csv"})
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = DotFilter.of(parameters);
        return files.csv("dots.csv", COLUMNS, () -> all(member, filter).map(DotFileController::cells));
    }

    /** As the API gives them. */
    @GetMapping({"/dots.jsonl", "/api/v1/dots.jsonl"})
    ResponseEntity<StreamingResponseBody> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = DotFilter.of(parameters);
        return files.lines("dots.jsonl", () -> all(member, filter).map(DotApiController::body));
    }

    private Stream<HeardDot> all(Member member, DotFilter filter) {
        return Stream.iterate(
                        dots.find(filter, member.zone(), null, AT_ONCE),
                        Objects::nonNull,
                        slice -> slice.next() == null ? null : dots.find(filter, member.zone(), slice.next(), AT_ONCE))
                .flatMap(slice -> slice.dots().stream());
    }

    private static List<String> cells(HeardDot dot) {
        var theme = dot.theme();
        var feeling = dot.feeling();
        var said = dot.said();
        return List.of(
                dot.heardAt().toString(),
                dot.kind().word(),
                dot.words(),
                dot.customerName(),
                dot.customerId().toString(),
                dot.heardByName(),
                theme == null ? "" : theme.name(),
                theme == null ? "" : theme.id().toString(),
                sentiment(dot.sentiment()),
                feeling == null ? "" : feeling.word(),
                said == null ? "" : said.byName(),
                Boolean.toString(dot.keptAutomatically()),
                dot.conversationId().toString(),
                dot.id().toString());
    }

    /** Never as 2.1E-4, which a spreadsheet may take for text. */
    private static String sentiment(@Nullable Double sentiment) {
        return sentiment == null
                ? ""
                : BigDecimal.valueOf(sentiment)
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
