package app.earful.promises;

import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/promises")
@AllowedTo(Role.READER)
class PromiseApiController {
    private final Promises promises;
    private final PromiseLists lists;

    PromiseApiController(Promises promises, PromiseLists lists) {
        this.promises = promises;
        this.lists = lists;
    }

    record PersonBody(UUID id, String name) {}

    record PromiseBody(
            UUID id,
            String what,
            @Nullable LocalDate dueOn,
            String state,
            PersonBody owner,
            PersonBody customer,
            @Nullable UUID conversation,
            Instant createdAt,
            @Nullable Instant keptAt,
            @Nullable Instant droppedAt,
            @Nullable String droppedReason) {}

    /** @param state open, which is what comes without it, kept or dropped */
    @GetMapping
    ApiPage<PromiseBody> list(
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        var wanted = PromiseState.find(state)
                .orElseThrow(() -> new Invalid(new FieldErrors().add("state", "promise.state.unknown")));
        var page = lists.find(wanted, owner, customer, Cursor.parse(cursor, 2), limit);
        return new ApiPage<>(
                page.items().stream().map(PromiseApiController::body).toList(), page.next());
    }

    @PostMapping("/{id}/keep")
    @AllowedTo(Role.MEMBER)
    PromiseBody keep(Member member, @PathVariable UUID id) {
        promises.keep(member, id);
        return body(promises.get(id));
    }

    private static PromiseBody body(GivenPromise promise) {
        return new PromiseBody(
                promise.id(),
                promise.what(),
                promise.dueOn(),
                promise.state().word(),
                new PersonBody(promise.ownerId(), promise.ownerName()),
                new PersonBody(promise.customerId(), promise.customerName()),
                promise.conversationId(),
                promise.createdAt(),
                promise.keptAt(),
                promise.droppedAt(),
                promise.droppedReason());
    }
}
