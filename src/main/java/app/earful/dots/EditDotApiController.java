package app.earful.dots;

import app.earful.conversations.Conversations;
import app.earful.dots.DotApiController.DotBody;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
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
import org.springframework.web.bind.annotation.RestController;

/** One dot: read, put right, deleted and brought back. */
@RestController
@RequestMapping("/api/v1/dots/{id}")
@AllowedTo(Role.MEMBER)
class EditDotApiController {
    private final Dots dots;
    private final Conversations conversations;

    EditDotApiController(Dots dots, Conversations conversations) {
        this.dots = dots;
        this.conversations = conversations;
    }

    /** What is left out stays as it is. */
    record DotChange(@Nullable String kind, @Nullable String words) {}

    /** @param feeling bad, neutral or good */
    record FeelingBody(@Nullable String feeling) {}

    @GetMapping
    @AllowedTo(Role.READER)
    DotBody show(@PathVariable UUID id) {
        return DotApiController.body(dots.get(id));
    }

    @PatchMapping
    DotBody change(Member member, @PathVariable UUID id, @RequestBody DotChange change) {
        var before = DotForm.of(dots.get(id));
        dots.correct(
                member,
                id,
                new DotForm(
                        change.kind() == null ? before.kind() : change.kind(),
                        change.words() == null ? before.words() : change.words(),
                        null,
                        ""));
        return show(id);
    }

    /** How it feels, whatever the program reads. */
    @PostMapping("/feeling")
    DotBody feel(Member member, @PathVariable UUID id, @RequestBody FeelingBody body) {
        dots.get(id);
        dots.feel(member, id, Dots.sentiment(String.valueOf(body.feeling())));
        return show(id);
    }

    /** As the program reads it. */
    @DeleteMapping("/feeling")
    DotBody leaveToTheProgram(Member member, @PathVariable UUID id) {
        dots.feel(member, id, null);
        return show(id);
    }

    /** Of a dot that was kept automatically: a member has looked at it. */
    @PostMapping("/keep")
    DotBody keep(Member member, @PathVariable UUID id) {
        conversations.keepDot(member, id);
        return show(id);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(Member member, @PathVariable UUID id) {
        conversations.deleteDot(member, id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/restore")
    DotBody restore(Member member, @PathVariable UUID id) {
        conversations.restoreDot(member, id);
        return show(id);
    }
}
