package app.earful.workspaces.members;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.People;
import app.earful.workspaces.passwords.Passwords;
import app.earful.workspaces.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the invited see. */
@Controller
@RequestMapping("/invitations/{token}")
@AllowedToAll
class InvitationController {
    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;

    InvitationController(Invitations invitations, Passwords passwords, Sessions sessions) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        var invitation = get(token);
        return page(token, invitation, invitation.name(), new FieldErrors(), model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var invitation = get(token);
        var errors = new FieldErrors();
        People.checkName(errors, name);
        passwords.check(errors, "password", password, invitation.email());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, invitation, name, errors, model);
        }
        var hash = passwords.hash(password);
        var signedIn = invitations
                .within(new Secret(token), _ -> Optional.of(invitations.accept(invitation, name.strip(), hash)))
                .orElseThrow(InvitationController::gone);
        sessions.begin(signedIn, request, response);
        return "redirect:/";
    }

    private Invitation get(String token) {
        return invitations.find(new Secret(token)).orElseThrow(InvitationController::gone);
    }

    private static NotFound gone() {
        return new NotFound("members.invitation.gone");
    }

    private static String page(String token, Invitation invitation, String name, FieldErrors errors, Model model) {
        model.addAllAttributes(
                Map.of("invitation", invitation, "name", name, "errors", errors, "action", "/invitations/" + token));
        return "members/invitation";
    }
}
