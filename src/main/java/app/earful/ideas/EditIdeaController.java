package app.earful.ideas;

import app.earful.platform.lists.Address;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One tap makes an idea of a theme or a dot; everything done to it can be taken back. */
@Controller
@AllowedTo(Role.MEMBER)
class EditIdeaController {
    private final Ideas ideas;
    private final IdeaController pages;

    EditIdeaController(Ideas ideas, IdeaController pages) {
        this.ideas = ideas;
        this.pages = pages;
    }

    @PostMapping("/ideas")
    String make(
            Member member,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID dot,
            RedirectAttributes redirect) {
        var made = ideas.make(member, theme, dot);
        if (made.isNew()) {
            Flash.sayWithUndo(redirect, "/ideas/" + made.id() + "/delete", "idea.created");
        } else {
            Flash.say(redirect, "idea.there");
        }
        return "redirect:/ideas/" + made.id();
    }

    @PostMapping("/ideas/{id}")
    ModelAndView change(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable UUID owner,
            RedirectAttributes redirect) {
        var before = ideas.get(id);
        var change = new IdeaChange(
                title.strip(), IdeaController.status(status), decision.strip().replace("\r\n", "\n"), owner);
        try {
            ideas.change(member, id, change);
        } catch (Invalid invalid) {
            return pages.show(member, before, change, null, invalid.errors());
        }
        var undo = new Address("/ideas/" + id)
                .with("title", before.title())
                .with("status", before.status().word())
                .with("decision", before.decision())
                .with("owner", before.ownerId())
                .toString();
        Flash.sayWithUndo(redirect, undo, "idea.changed");
        return new ModelAndView("redirect:/ideas/" + id);
    }

    @PostMapping("/ideas/{id}/dots")
    String attach(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID dot,
            RedirectAttributes redirect) {
        var idea = ideas.get(id);
        if (dot != null) {
            ideas.attach(id, dot);
            Flash.sayWithUndo(redirect, "/ideas/" + id + "/dots/delete?dot=" + dot, "idea.attached");
        } else if (idea.themeId() != null) {
            ideas.makeOfTheme(member, idea.themeId());
            Flash.say(redirect, "idea.attachedAll");
        }
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/ideas/{id}/dots/delete")
    String detach(@PathVariable UUID id, @RequestParam UUID dot, RedirectAttributes redirect) {
        ideas.detach(id, dot);
        Flash.sayWithUndo(redirect, "/ideas/" + id + "/dots?dot=" + dot, "idea.detached");
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/ideas/{id}/tellings")
    String tell(Member member, @PathVariable UUID id, @RequestParam UUID customer, RedirectAttributes redirect) {
        ideas.tell(member, id, customer);
        Flash.sayWithUndo(redirect, "/ideas/" + id + "/tellings/delete?customer=" + customer, "idea.told");
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/ideas/{id}/tellings/delete")
    String untell(@PathVariable UUID id, @RequestParam UUID customer, RedirectAttributes redirect) {
        ideas.untell(id, customer);
        Flash.say(redirect, "idea.untold");
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/ideas/{id}/delete")
    String delete(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        ideas.delete(member, id);
        Flash.sayWithUndo(redirect, "/ideas/" + id + "/restore", "idea.deleted");
        return "redirect:/ideas";
    }

    @PostMapping("/ideas/{id}/restore")
    String restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        ideas.restore(member, id);
        Flash.say(redirect, "idea.restored");
        return "redirect:/ideas/" + id;
    }
}
