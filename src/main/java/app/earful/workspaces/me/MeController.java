package app.earful.workspaces.me;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import app.earful.workspaces.passwords.Network;
import app.earful.workspaces.passwords.PasswordChanges;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/me")
@AllowedTo(Role.READER)
class MeController {
    private final Settings settings;
    private final PasswordChanges passwords;

    MeController(Settings settings, PasswordChanges passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    @GetMapping
    String show(Member member, Model model) {
        return page(MeForm.of(member), new FieldErrors(), member, model);
    }

    @PostMapping
    String change(
            MeForm form,
            @RequestParam(defaultValue = "") String current,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            form.errors().throwIfAny();
            if (!form.email().equals(member.email())) {
                assertReally(member, current, request);
            }
            settings.change(member, form);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, invalid.errors(), member, model);
        }
        Flash.say(redirect, "me.changed");
        return "redirect:/me";
    }

    /** Who has the address can have the password renewed, so a new address takes the password. */
    private void assertReally(Member member, String current, HttpServletRequest request) {
        if (current.isEmpty()) {
            new FieldErrors().add("current", "me.email.password").throwIfAny();
        }
        passwords.checkCurrent(member, current, Network.of(request.getRemoteAddr()));
    }

    private static String page(MeForm form, FieldErrors errors, Member member, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("role", member.role());
        model.addAttribute("asksPassword", !form.email().equals(member.email()));
        return "me/show";
    }
}
