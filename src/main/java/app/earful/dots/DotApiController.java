package app.earful.dots;

import app.earful.platform.web.ApiPage;
import app.earful.platform.web.FieldErrors;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dots")
@AllowedTo(Role.READER)
class DotApiController {
    private final DotRepository dots;

    DotApiController(DotRepository dots) {
        this.dots = dots;
    }

    record PersonBody(UUID id, String name) {}

    record DotBody(
            UUID id,
            String kind,
            String words,
            Instant heardAt,
            PersonBody customer,
            UUID conversation,
            PersonBody heardBy) {}

    /** @param theme dots of a theme: none yet, as nothing has been grouped */
    @GetMapping
    ApiPage<DotBody> list(
            Member member,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(name = "member", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        if (limit < 1 || limit > 200) {
            new FieldErrors().add("limit", "log.limit", 200).throwIfAny();
        }
        var filter = DotFilter.of(parameters);
        var after = DotController.position(cursor);
        if (theme != null) {
            return new ApiPage<>(List.of(), null);
        }
        var slice = dots.find(filter, member.zone(), after, limit);
        return new ApiPage<>(
                slice.dots().stream().map(DotApiController::body).toList(),
                slice.next() == null ? null : slice.next().cursor());
    }

    private static DotBody body(HeardDot dot) {
        return new DotBody(
                dot.id(),
                dot.kind().word(),
                dot.words(),
                dot.heardAt(),
                new PersonBody(dot.customerId(), dot.customerName()),
                dot.conversationId(),
                new PersonBody(dot.heardById(), dot.heardByName()));
    }
}
