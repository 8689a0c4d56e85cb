package app.earful.workspaces;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/workspace")
@AllowedTo(Role.OWNER)
class WorkspaceController {
    private final Workspaces workspaces;
    private final ObjectProvider<SampleOffer> samples;

    WorkspaceController(Workspaces workspaces, ObjectProvider<SampleOffer> samples) {
        this.workspaces = workspaces;
        this.samples = samples;
    }

    @GetMapping
    String show(Member member, Model model) {
        return page(member, WorkspaceForm.of(member.workspace()), new FieldErrors(), model);
    }

    @PostMapping
    Object change(
            Member member, WorkspaceForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        try {
            workspaces.change(member, form);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, form, invalid.errors(), model);
        }
        Flash.say(redirect, "workspaces.changed");
        return "redirect:/workspace";
    }

    private String page(Member member, WorkspaceForm form, FieldErrors errors, Model model) {
        var removal = member.workspace().sample() ? samples.getIfAvailable() : null;
        model.addAllAttributes(
                Map.of("form", form, "errors", errors, "removal", removal == null ? "" : removal.removalAddress()));
        return "workspaces/show";
    }
}
