package app.earful.search;

import app.earful.platform.lists.ApiPage;
import app.earful.search.index.Excerpt;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
@AllowedTo(Role.READER)
class SearchApiController {
    private final Searching searching;

    SearchApiController(Searching searching) {
        this.searching = searching;
    }

    record FoundCustomerBody(UUID id, String name, boolean archived) {}

    /** @param from the first character of a word that was searched for; {@code to} the first one after it */
    record MarkBody(int from, int to) {}

    /**
     * @param what customer, contact, conversation or dot
     * @param text the name, or the part of what was said in which the words are
     */
    record FoundBody(
            String what,
            UUID id,
            String text,
            List<MarkBody> marks,
            @Nullable String kind,
            FoundCustomerBody customer,
            @Nullable UUID conversation,
            @Nullable Instant heardAt,
            @Nullable String heardBy,
            boolean keptAutomatically) {}

    /**
     * @param next the cursor of the next page; null on the last one
     * @param ready false while the index is being made; then nothing is found yet, and asking again in some seconds helps
     */
    record FoundPage(List<FoundBody> items, @Nullable String next, boolean ready) {}

    /**
     * @param in customer, contact, conversation or dot
     * @param by words, meaning, or both where it is not given
     * @param sentiment of dots: bad, neutral or good
     */
    @GetMapping
    FoundPage find(
            Member member,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(name = "member", required = false) @Nullable String heardBy,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String sentiment,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        ApiPage.checkLimit(limit, 100);
        var answer = searching.find(member, SearchFilter.of(parameters), SearchController.from(cursor), limit);
        return new FoundPage(
                answer.rows().stream().map(SearchApiController::body).toList(),
                answer.next() == 0 ? null : SearchController.cursor(answer.next()),
                answer.ready());
    }

    private static FoundBody body(FoundRow row) {
        return new FoundBody(
                row.subject().word(),
                row.id(),
                row.title().text(),
                marks(row.title()),
                row.kind().isEmpty() ? null : row.kind(),
                new FoundCustomerBody(row.customer(), row.customerName(), row.archived()),
                row.conversation(),
                row.said(),
                row.by().isEmpty() ? null : row.by(),
                row.keptAutomatically());
    }

    private static List<MarkBody> marks(Excerpt excerpt) {
        var marks = new ArrayList<MarkBody>();
        var at = 0;
        for (var piece : excerpt.pieces()) {
            if (piece.meant()) {
                marks.add(new MarkBody(at, at + piece.text().length()));
            }
            at += piece.text().length();
        }
        return marks;
    }
}
