package app.earful.standards;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For those who answer for whom a team hears. */
@Controller
@RequestMapping("/workspace/standards")
@AllowedTo(Role.LEADER)
class StandardController {
    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    String list(Model model) {
        return page(StandardForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping
    String set(
            Member member, StandardForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var errors = standards.problems(form);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(form, errors, model);
        }
        standards.set(member, form);
        Flash.say(redirect, "standards.kept");
        return "redirect:/workspace/standards";
    }

    @PostMapping("/{id}/removal")
    String remove(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        standards.remove(member, id);
        Flash.say(redirect, "standards.removed");
        return "redirect:/workspace/standards";
    }

    private String page(StandardForm form, FieldErrors errors, Model model) {
        model.addAttribute("standards", standards.all());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "standards/list";
    }
}
