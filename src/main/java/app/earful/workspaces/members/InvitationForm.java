package app.earful.workspaces.members;

import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.People;
import app.earful.workspaces.Role;
import java.util.Arrays;
import java.util.Objects;

/** Whom to invite, as it was typed. */
public record InvitationForm(String name, String email, String role) {
    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public InvitationForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = People.address(Objects.requireNonNullElse(email, ""));
        role = Objects.requireNonNullElse(role, "member");
    }

    static InvitationForm empty() {
        return new InvitationForm("", "", Role.MEMBER.word());
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        People.checkName(errors, name);
        People.checkEmail(errors, email);
        if (Arrays.stream(Role.values()).noneMatch(known -> known.word().equals(role))) {
            errors.add("role", "members.role.unknown");
        }
        return errors;
    }
}
