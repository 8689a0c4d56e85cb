package app.earful.standards;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/standards")
@AllowedTo(Role.LEADER)
class StandardApiController {
    private final Standards standards;

    StandardApiController(Standards standards) {
        this.standards = standards;
    }

    record StandardBody(
            UUID id, @Nullable String tier, @Nullable String segment, int everyDays) {}

    record StandardsBody(List<StandardBody> items) {}

    /** Tier and segment are left away for any. */
    record NewStandardBody(
            @Nullable String tier,
            @Nullable String segment,
            @Nullable Integer everyDays) {
        StandardForm form() {
            return new StandardForm(
                    tier == null ? "" : tier,
                    segment == null ? "" : segment,
                    everyDays == null ? "" : everyDays.toString());
        }
    }

    @GetMapping
    StandardsBody list() {
        return new StandardsBody(
                standards.all().stream().map(StandardApiController::body).toList());
    }

    /** In place of the one there is for the same tier and segment. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandardBody set(Member member, @RequestBody NewStandardBody wanted) {
        return body(standards.set(member, wanted.form()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Member member, @PathVariable UUID id) {
        standards.remove(member, id);
    }

    private static StandardBody body(Standard standard) {
        return new StandardBody(standard.id(), standard.tier(), standard.segment(), standard.everyDays());
    }
}
