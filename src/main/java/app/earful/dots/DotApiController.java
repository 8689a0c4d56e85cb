package app.earful.dots;

import app.earful.conversations.Conversations;
import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dots")
@AllowedTo(Role.READER)
class DotApiController {
    private final DotRepository dots;
    private final Conversations conversations;

    DotApiController(DotRepository dots, Conversations conversations) {
        this.dots = dots;
        this.conversations = conversations;
    }

    record PersonBody(UUID id, String name) {}

    record DotThemeBody(UUID id, String name) {}

    /**
     * @param theme none where it stands alone, or was not looked at yet
     * @param sentiment from -1 to 1, none where it was not read yet
     * @param feeling bad, neutral or good: the side that the sentiment is on
     * @param keptAutomatically the program kept it, and nobody has looked at it yet
     * @param feelingSaidBy the member who said so; none where it is what the program reads
     */
    record DotBody(
            UUID id,
            String kind,
            String words,
            Instant heardAt,
            PersonBody customer,
            UUID conversation,
            PersonBody heardBy,
            @Nullable DotThemeBody theme,
            @Nullable Double sentiment,
            @Nullable String feeling,
            @Nullable PersonBody feelingSaidBy,
            boolean keptAutomatically) {}

    /** @param conversation the one it was said in */
    record NewDotRequest(
            @Nullable String conversation,
            @Nullable String kind,
            @Nullable String words) {}

    @GetMapping
    ApiPage<DotBody> list(
            Member member,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String sentiment,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(name = "member", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        ApiPage.checkLimit(limit);
        var filter = DotFilter.of(parameters);
        var after = Position.parse(cursor);
        var slice = dots.find(filter, member.zone(), after, limit);
        return new ApiPage<>(
                slice.dots().stream().map(DotApiController::body).toList(),
                slice.next() == null ? null : slice.next().cursor());
    }

    @PostMapping
    @AllowedTo(Role.MEMBER)
    ResponseEntity<DotBody> add(Member member, @RequestBody NewDotRequest request) {
        var kind = DotController.kind(request.kind() == null ? "" : request.kind());
        var words = request.words() == null ? "" : request.words();
        var id = conversations.addDot(member, conversation(request), kind, words);
        return ResponseEntity.status(HttpStatus.CREATED).body(body(dots.find(id).orElseThrow()));
    }

    private static UUID conversation(NewDotRequest request) {
        try {
            return UUID.fromString(String.valueOf(request.conversation()));
        } catch (IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add("conversation", "conversation.id.unreadable"));
        }
    }

    static DotBody body(HeardDot dot) {
        var theme = dot.theme();
        var feeling = dot.feeling();
        var said = dot.said();
        return new DotBody(
                dot.id(),
                dot.kind().word(),
                dot.words(),
                dot.heardAt(),
                new PersonBody(dot.customerId(), dot.customerName()),
                dot.conversationId(),
                new PersonBody(dot.heardById(), dot.heardByName()),
                theme == null ? null : new DotThemeBody(theme.id(), theme.name()),
                dot.sentiment(),
                feeling == null ? null : feeling.word(),
                said == null ? null : new PersonBody(said.byId(), said.byName()),
                dot.keptAutomatically());
    }
}
