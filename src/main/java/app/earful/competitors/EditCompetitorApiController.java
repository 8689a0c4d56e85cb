package app.earful.competitors;

import app.earful.competitors.CompetitorApiController.CompetitorBody;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verbs of {@link EditCompetitorController} for programs; each answers with the competitor as it is then. */
@RestController
@RequestMapping("/api/v1/competitors")
@AllowedTo(Role.LEADER)
class EditCompetitorApiController {
    private final Competitors competitors;
    private final CompetitorApiController reads;

    EditCompetitorApiController(Competitors competitors, CompetitorApiController reads) {
        this.competitors = competitors;
        this.reads = reads;
    }

    /** @param spellings besides its name */
    record NewCompetitor(@Nullable String name, @Nullable List<String> spellings) {}

    /**
     * What is left out stays as it is.
     *
     * @param spellings all of them, in place of those there are
     */
    record CompetitorRequest(
            @Nullable String name, @Nullable List<String> spellings) {}

    record MergeRequest(@Nullable String into) {
        UUID id() {
            try {
                return UUID.fromString(String.valueOf(into));
            } catch (IllegalArgumentException exception) {
                throw new Invalid(new FieldErrors().add("into", "competitor.merge.unknown"));
            }
        }
    }

    @PostMapping
    ResponseEntity<CompetitorBody> create(Member member, @RequestBody NewCompetitor request) {
        var id = competitors.create(
                member,
                request.name() == null ? "" : request.name(),
                request.spellings() == null ? List.of() : request.spellings());
        return ResponseEntity.created(URI.create("/api/v1/competitors/" + id)).body(reads.show(member, id));
    }

    @PatchMapping("/{id}")
    CompetitorBody change(Member member, @PathVariable UUID id, @RequestBody CompetitorRequest request) {
        competitors.change(member, id, request.name(), request.spellings());
        return reads.show(member, id);
    }

    /** It counts with the other from now on; answers with the other. */
    @PostMapping("/{id}/merge")
    CompetitorBody merge(Member member, @PathVariable UUID id, @RequestBody MergeRequest body) {
        competitors.merge(member, id, body.id());
        return reads.show(member, body.id());
    }

    /** It stands for itself again. */
    @PostMapping("/{id}/part")
    CompetitorBody part(Member member, @PathVariable UUID id) {
        competitors.part(member, id);
        return reads.show(member, id);
    }

    /** It can be brought back. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Member member, @PathVariable UUID id) {
        competitors.delete(member, id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    CompetitorBody restore(Member member, @PathVariable UUID id) {
        competitors.restore(member, id);
        return reads.show(member, id);
    }
}
