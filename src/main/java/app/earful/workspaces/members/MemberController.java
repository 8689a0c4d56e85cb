package app.earful.workspaces.members;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.platform.web.Page;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What owners see of the others. */
@Controller
@RequestMapping("/members")
@AllowedTo(Role.OWNER)
public class MemberController {
    private final MemberRepository repository;
    private final Members members;
    private final Invitations invitations;
    private final MemberLinks links;

    MemberController(MemberRepository repository, Members members, Invitations invitations, MemberLinks links) {
        this.repository = repository;
        this.members = members;
        this.invitations = invitations;
        this.links = links;
    }

    @GetMapping
    String list(Member owner, Model model) {
        return page(owner, InvitationForm.empty(), new FieldErrors(), "", model);
    }

    /** Answers with the page itself: a redirect would have to keep the link somewhere meanwhile. */
    @PostMapping("/invitations")
    String invite(InvitationForm form, Member owner, HttpServletResponse response, Model model) {
        try {
            return page(owner, InvitationForm.empty(), new FieldErrors(), links.invite(owner, form), model);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(owner, form, invalid.errors(), "", model);
        }
    }

    @PostMapping("/invitations/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Member owner, RedirectAttributes redirect) {
        invitations.withdraw(owner, id);
        return done(redirect, "members.invitation.withdrawn");
    }

    @PostMapping("/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam String role, Member owner, RedirectAttributes redirect) {
        members.changeRole(owner, id, role(role));
        return done(redirect, "members.role.changed");
    }

    @PostMapping("/{id}/deactivation")
    String deactivate(@PathVariable UUID id, Member owner, RedirectAttributes redirect) {
        members.deactivate(owner, id);
        return done(redirect, "members.deactivated");
    }

    @PostMapping("/{id}/reactivation")
    String reactivate(@PathVariable UUID id, Member owner, RedirectAttributes redirect) {
        members.reactivate(owner, id);
        return done(redirect, "members.reactivated");
    }

    /** As with an invitation, the link is on the answer and nowhere else. */
    @PostMapping("/{id}/password-link")
    String passwordLink(@PathVariable UUID id, Member owner, Model model) {
        return page(owner, InvitationForm.empty(), new FieldErrors(), links.password(owner, id), model);
    }

    private String page(Member owner, InvitationForm form, FieldErrors errors, String link, Model model) {
        model.addAllAttributes(Map.of(
                "members",
                repository.findAll(),
                "invitations",
                invitations.open(),
                "form",
                form,
                "errors",
                errors,
                "link",
                link,
                "me",
                owner.id()));
        return "members/list";
    }

    /** For a select, the least first. */
    public static Map<String, String> roles(Page page) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            roles.put(role.word(), page.text("role." + role.word()));
        }
        return roles;
    }

    private static String done(RedirectAttributes redirect, String key) {
        Flash.say(redirect, key);
        return "redirect:/members";
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add("role", "members.role.unknown"));
        }
    }
}
