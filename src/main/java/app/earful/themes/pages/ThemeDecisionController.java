package app.earful.themes.pages;

import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.themes.decisions.Decision;
import app.earful.themes.decisions.ThemeDecisions;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people decide on themes. Each form works without a script, and each decision can be taken back. */
@Controller
@RequestMapping("/themes")
@AllowedTo(Role.LEADER)
class ThemeDecisionController {
    private final ThemeDecisions decisions;
    private final ThemeParts parts;
    private final ThemePages pages;
    private final ThemeView view;

    ThemeDecisionController(ThemeDecisions decisions, ThemeParts parts, ThemePages pages, ThemeView view) {
        this.decisions = decisions;
        this.parts = parts;
        this.pages = pages;
        this.view = view;
    }

    @PostMapping("/{id}/rename")
    ModelAndView rename(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        try {
            var decision = decisions.rename(member, id, name);
            return new ModelAndView(said(decision, id, redirect, "theme.renamed", name.strip()));
        } catch (Invalid invalid) {
            return view.of(member, id, null, invalid.errors());
        }
    }

    @PostMapping("/{id}/merge")
    String merge(Member member, @PathVariable UUID id, @RequestParam UUID into, RedirectAttributes redirect) {
        var name = pages.get(id).name();
        return said(decisions.merge(member, id, into), into, redirect, "theme.merged", name);
    }

    @PostMapping("/{id}/split")
    ModelAndView split(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> dots,
            @RequestParam(defaultValue = "") String partName,
            RedirectAttributes redirect) {
        try {
            var decision = parts.split(member, id, dots, partName);
            var part = decision.map(Decision::otherThemeId).orElse(id);
            return new ModelAndView(said(
                    decision, part, redirect, "theme.wasSplit", pages.get(id).name()));
        } catch (Invalid invalid) {
            return view.of(member, id, null, invalid.errors());
        }
    }

    @PostMapping("/{id}/pin")
    String pin(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(decisions.pin(member, id), id, redirect, "theme.pinned");
    }

    @PostMapping("/{id}/unpin")
    String unpin(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(decisions.unpin(member, id), id, redirect, "theme.unpinned");
    }

    @PostMapping("/{id}/ignore")
    String ignore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(decisions.ignore(member, id), id, redirect, "theme.ignored");
    }

    @PostMapping("/{id}/attend")
    String attend(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(decisions.attend(member, id), id, redirect, "theme.attended");
    }

    @PostMapping("/{id}/exclude")
    @AllowedTo(Role.MEMBER)
    String exclude(Member member, @PathVariable UUID id, @RequestParam UUID dot, RedirectAttributes redirect) {
        return said(decisions.exclude(member, id, dot), id, redirect, "theme.excluded");
    }

    @PostMapping("/{id}/include")
    @AllowedTo(Role.MEMBER)
    String include(Member member, @PathVariable UUID id, @RequestParam UUID dot, RedirectAttributes redirect) {
        return said(decisions.include(member, id, dot), id, redirect, "theme.included");
    }

    @PostMapping("/decisions/{id}/undo")
    @AllowedTo(Role.MEMBER)
    String undo(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        var decision = pages.decision(id);
        decisions.undo(member, id);
        Flash.say(redirect, "theme.undone");
        return "redirect:/themes/" + decision.themeId();
    }

    /** What was so already has no undo. */
    private static String said(
            Optional<Decision> decision, UUID theme, RedirectAttributes redirect, String key, String... arguments) {
        decision.ifPresentOrElse(
                made -> Flash.sayWithUndo(redirect, "/themes/decisions/" + made.id() + "/undo", key, arguments),
                () -> Flash.say(redirect, key, arguments));
        return "redirect:/themes/" + theme;
    }
}
