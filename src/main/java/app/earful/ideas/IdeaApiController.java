package app.earful.ideas;

import app.earful.platform.lists.ApiPage;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ideas")
@AllowedTo(Role.READER)
class IdeaApiController {
    private final IdeaRepository repository;
    private final Ideas ideas;

    IdeaApiController(IdeaRepository repository, Ideas ideas) {
        this.repository = repository;
        this.ideas = ideas;
    }

    /** @param told how many of the customers who asked know what became of it */
    record IdeaBody(
            UUID id,
            String title,
            String status,
            String decision,
            @Nullable UUID owner,
            @Nullable UUID theme,
            int dots,
            int customers,
            int told,
            Instant createdAt,
            Instant updatedAt) {}

    record AskerBody(
            UUID customer,
            String name,
            int dots,
            Instant lastHeardAt,
            @Nullable Instant toldAt) {}

    /** Of a theme or of a dot. */
    record NewIdea(@Nullable UUID theme, @Nullable UUID dot) {}

    /** What is left out stays as it is. */
    record IdeaRequest(
            @Nullable String title,
            @Nullable String status,
            @Nullable String decision,
            @Nullable UUID owner) {}

    @GetMapping
    ApiPage<IdeaBody> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        var wanted = status == null ? null : IdeaController.status(status);
        var page = repository.findAll(wanted, IdeaController.position(cursor), limit);
        return new ApiPage<>(
                page.ideas().stream().map(IdeaApiController::body).toList(),
                page.next() == null ? null : page.next().cursor());
    }

    @GetMapping("/{id}")
    IdeaBody show(@PathVariable UUID id) {
        return body(ideas.get(id));
    }

    /** Those who asked for it; those who were not told yet first. */
    @GetMapping("/{id}/customers")
    List<AskerBody> askers(@PathVariable UUID id) {
        ideas.get(id);
        return repository.findAskers(id).stream()
                .map(one -> new AskerBody(one.id(), one.name(), one.dots(), one.lastHeardAt(), one.toldAt()))
                .toList();
    }

    @PostMapping
    @AllowedTo(Role.MEMBER)
    ResponseEntity<IdeaBody> make(Member member, @RequestBody NewIdea request) {
        var made = ideas.make(member, request.theme(), request.dot());
        var address = URI.create("/api/v1/ideas/" + made.id());
        return (made.isNew()
                        ? ResponseEntity.created(address)
                        : ResponseEntity.ok().location(address))
                .body(body(ideas.get(made.id())));
    }

    @PatchMapping("/{id}")
    @AllowedTo(Role.MEMBER)
    IdeaBody change(Member member, @PathVariable UUID id, @RequestBody IdeaRequest request) {
        var before = ideas.get(id);
        ideas.change(
                member,
                id,
                new IdeaChange(
                        request.title() == null
                                ? before.title()
                                : request.title().strip(),
                        request.status() == null ? before.status() : IdeaController.status(request.status()),
                        request.decision() == null
                                ? before.decision()
                                : request.decision().strip(),
                        request.owner() == null ? before.ownerId() : request.owner()));
        return body(ideas.get(id));
    }

    @DeleteMapping("/{id}")
    @AllowedTo(Role.MEMBER)
    ResponseEntity<Void> delete(Member member, @PathVariable UUID id) {
        ideas.delete(member, id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @AllowedTo(Role.MEMBER)
    IdeaBody restore(Member member, @PathVariable UUID id) {
        ideas.restore(member, id);
        return body(ideas.get(id));
    }

    private static IdeaBody body(Idea idea) {
        return new IdeaBody(
                idea.id(),
                idea.title(),
                idea.status().word(),
                idea.decision(),
                idea.ownerId(),
                idea.themeId(),
                idea.dots(),
                idea.customers(),
                idea.told(),
                idea.createdAt(),
                idea.updatedAt());
    }
}
