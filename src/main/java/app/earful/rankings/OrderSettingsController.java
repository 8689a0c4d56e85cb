package app.earful.rankings;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner believes about their business where no book tells, and how many calls go to the unheard. */
@Controller
@RequestMapping("/workspace/order")
@AllowedTo(Role.OWNER)
class OrderSettingsController {
    private final OrderSettingsRepository repository;
    private final OrderChanges changes;

    OrderSettingsController(OrderSettingsRepository repository, OrderChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @GetMapping
    String show(Model model) {
        return page(OrderSettingsForm.of(repository.get()), new FieldErrors(), model);
    }

    @PostMapping
    String change(
            Member member,
            OrderSettingsForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(form, errors, model);
        }
        changes.set(member, form.settings());
        Flash.say(redirect, "order.changed");
        return "redirect:/workspace/order";
    }

    private static String page(OrderSettingsForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "rankings/settings";
    }
}
