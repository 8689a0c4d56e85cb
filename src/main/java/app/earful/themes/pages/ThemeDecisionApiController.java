package app.earful.themes.pages;

import app.earful.themes.decisions.Decision;
import app.earful.themes.decisions.ThemeDecisions;
import app.earful.themes.pages.ThemeBodies.DecisionBody;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each answers with the decision, whose id takes it back; with 204 where it was so already and nobody decided it. */
@RestController
@RequestMapping("/api/v1/themes")
@AllowedTo(Role.LEADER)
class ThemeDecisionApiController {
    private final ThemeDecisions decisions;
    private final ThemeParts parts;
    private final ThemePages pages;

    ThemeDecisionApiController(ThemeDecisions decisions, ThemeParts parts, ThemePages pages) {
        this.decisions = decisions;
        this.parts = parts;
        this.pages = pages;
    }

    record NameBody(@Nullable String name) {
        String words() {
            return name == null ? "" : name;
        }
    }

    record IntoBody(UUID into) {}

    /** @param name of the part; without it one is found */
    record SplitBody(@Nullable List<UUID> dots, @Nullable String name) {}

    record DotReference(UUID dot) {}

    @PostMapping("/{id}/rename")
    ResponseEntity<DecisionBody> rename(Member member, @PathVariable UUID id, @RequestBody NameBody body) {
        return answer(decisions.rename(member, id, body.words()));
    }

    /** The theme lives on in the other, which keeps its id and its name. */
    @PostMapping("/{id}/merge")
    ResponseEntity<DecisionBody> merge(Member member, @PathVariable UUID id, @RequestBody IntoBody body) {
        return answer(decisions.merge(member, id, Asked.id("into", body.into())));
    }

    /** These dots make a theme of their own: the decision's other theme. */
    @PostMapping("/{id}/split")
    ResponseEntity<DecisionBody> split(Member member, @PathVariable UUID id, @RequestBody SplitBody body) {
        return answer(parts.split(
                member, id, body.dots() == null ? List.of() : body.dots(), body.name() == null ? "" : body.name()));
    }

    @PostMapping("/{id}/pin")
    ResponseEntity<DecisionBody> pin(Member member, @PathVariable UUID id) {
        return answer(decisions.pin(member, id));
    }

    @PostMapping("/{id}/unpin")
    ResponseEntity<DecisionBody> unpin(Member member, @PathVariable UUID id) {
        return answer(decisions.unpin(member, id));
    }

    @PostMapping("/{id}/ignore")
    ResponseEntity<DecisionBody> ignore(Member member, @PathVariable UUID id) {
        return answer(decisions.ignore(member, id));
    }

    @PostMapping("/{id}/attend")
    ResponseEntity<DecisionBody> attend(Member member, @PathVariable UUID id) {
        return answer(decisions.attend(member, id));
    }

    /** This dot does not belong there. */
    @PostMapping("/{id}/exclude")
    @AllowedTo(Role.MEMBER)
    ResponseEntity<DecisionBody> exclude(Member member, @PathVariable UUID id, @RequestBody DotReference body) {
        return answer(decisions.exclude(member, id, Asked.id("dot", body.dot())));
    }

    /** This dot belongs there, wherever it is now. */
    @PostMapping("/{id}/include")
    @AllowedTo(Role.MEMBER)
    ResponseEntity<DecisionBody> include(Member member, @PathVariable UUID id, @RequestBody DotReference body) {
        return answer(decisions.include(member, id, Asked.id("dot", body.dot())));
    }

    /** As if it had never been decided. Members take back only what they said of a dot themselves. */
    @PostMapping("/decisions/{id}/undo")
    @AllowedTo(Role.MEMBER)
    DecisionBody undo(Member member, @PathVariable UUID id) {
        decisions.undo(member, id);
        return DecisionBody.of(pages.decision(id));
    }

    private ResponseEntity<DecisionBody> answer(Optional<Decision> decision) {
        return decision.map(made -> ResponseEntity.ok(DecisionBody.of(pages.decision(made.id()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
