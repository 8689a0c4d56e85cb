package app.earful.competitors;

import app.earful.platform.lists.Address;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names competitors and their spellings; each change can be taken back. */
@Controller
@AllowedTo(Role.LEADER)
class EditCompetitorController {
    private final Competitors competitors;
    private final CompetitorController pages;

    EditCompetitorController(Competitors competitors, CompetitorController pages) {
        this.competitors = competitors;
        this.pages = pages;
    }

    @PostMapping("/competitors")
    ModelAndView create(Member member, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        try {
            var id = competitors.create(member, name);
            Flash.sayWithUndo(redirect, "/competitors/" + id + "/delete", "competitor.created", name.strip());
            return to(id);
        } catch (Invalid invalid) {
            return pages.list(member, name, invalid.errors());
        }
    }

    @PostMapping("/competitors/{id}")
    ModelAndView rename(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        var before = competitors.get(id);
        try {
            competitors.rename(member, id, name);
        } catch (Invalid invalid) {
            return again(member, id, invalid.errors());
        }
        var undo = new Address("/competitors/" + id).with("name", before.name()).toString();
        Flash.sayWithUndo(redirect, undo, "competitor.renamed", name.strip());
        return to(id);
    }

    @PostMapping("/competitors/{id}/spellings")
    ModelAndView addSpelling(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String spelling,
            RedirectAttributes redirect) {
        try {
            competitors.addSpelling(member, id, spelling);
        } catch (Invalid invalid) {
            return again(member, id, invalid.errors());
        }
        Flash.sayWithUndo(redirect, spelling(id, "/delete", spelling), "competitor.spelled", spelling.strip());
        return to(id);
    }

    @PostMapping("/competitors/{id}/spellings/delete")
    ModelAndView removeSpelling(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String spelling,
            RedirectAttributes redirect) {
        competitors.removeSpelling(member, id, spelling);
        Flash.sayWithUndo(redirect, spelling(id, "", spelling), "competitor.unspelled", spelling);
        return to(id);
    }

    @PostMapping("/competitors/{id}/merge")
    ModelAndView merge(Member member, @PathVariable UUID id, @RequestParam UUID into, RedirectAttributes redirect) {
        competitors.merge(member, id, into);
        Flash.sayWithUndo(redirect, "/competitors/" + id + "/part", "competitor.merged");
        return to(into);
    }

    @PostMapping("/competitors/{id}/part")
    ModelAndView part(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        competitors.part(member, id);
        Flash.say(redirect, "competitor.parted");
        return to(id);
    }

    @PostMapping("/competitors/{id}/delete")
    String delete(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        competitors.delete(member, id);
        Flash.sayWithUndo(redirect, "/competitors/" + id + "/restore", "competitor.deleted");
        return "redirect:/competitors";
    }

    @PostMapping("/competitors/{id}/restore")
    ModelAndView restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        competitors.restore(member, id);
        Flash.say(redirect, "competitor.restored");
        return to(id);
    }

    private ModelAndView again(Member member, UUID id, FieldErrors errors) {
        return pages.show(member, competitors.get(id), Side.CUSTOMERS, null, errors);
    }

    private static String spelling(UUID id, String action, String spelling) {
        return new Address("/competitors/" + id + "/spellings" + action)
                .with("spelling", spelling.strip())
                .toString();
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:/competitors/" + id);
    }
}
