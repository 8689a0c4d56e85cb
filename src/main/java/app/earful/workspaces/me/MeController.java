package app.earful.workspaces.me;

import app.earful.platform.web.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.platform.web.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/me")
@AllowedTo(Role.READER)
class MeController {
    private final Settings settings;

    MeController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping
    String show(Member member, Model model) {
        return page(MeForm.of(member), new FieldErrors(), member, model);
    }

    @PostMapping
    String change(MeForm form, Member member, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            settings.change(member, form);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, invalid.errors(), member, model);
        }
        Flash.say(redirect, "me.changed");
        return "redirect:/me";
    }

    private static String page(MeForm form, FieldErrors errors, Member member, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("role", member.role());
        return "me/show";
    }
}
