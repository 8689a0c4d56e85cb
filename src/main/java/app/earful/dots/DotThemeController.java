package app.earful.dots;

import app.earful.platform.lists.Address;
import app.earful.platform.problems.FieldErrors;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a dot stands, it is said to belong to a theme or not to, and that is taken back. */
@Controller
@RequestMapping("/dots/{id}/theme")
@AllowedTo(Role.MEMBER)
class DotThemeController {
    private final Dots dots;
    private final DotChoiceRepository choices;
    private final ThemeDecisions decisions;

    DotThemeController(Dots dots, DotChoiceRepository choices, ThemeDecisions decisions) {
        this.dots = dots;
        this.choices = choices;
        this.decisions = decisions;
    }

    /** Who asks, about which dot, and where the answer is shown. */
    private record Asked(Member member, UUID dot, String back, boolean part, RedirectAttributes redirect) {
        String undo(Decision decision) {
            return new Address("/dots/" + dot + "/theme/undo")
                    .with("decision", decision.id())
                    .with("back", back)
                    .toString();
        }
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return form(dots.get(id), back, part, new FieldErrors());
    }

    /** @param theme the one it belongs to; without one it does not belong where it is */
    @PostMapping
    ModelAndView decide(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            RedirectAttributes redirect) {
        var asked = new Asked(member, id, back, part, redirect);
        var dot = dots.get(id);
        if (theme == null) {
            return leave(asked, dot);
        }
        try {
            var decision = decisions.include(member, id("theme", theme), id);
            var joined = dots.get(id).theme();
            return answer(asked, decision, "dot.joined", joined == null ? "" : joined.name());
        } catch (Invalid invalid) {
            return form(dot, back, part, invalid.errors());
        }
    }

    private ModelAndView leave(Asked asked, HeardDot dot) {
        var theme = dot.theme();
        return theme == null
                ? answer(asked, Optional.empty(), "dot.alone", "")
                : answer(asked, decisions.exclude(asked.member, theme.id(), dot.id()), "dot.left", theme.name());
    }

    @PostMapping("/undo")
    ModelAndView undo(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            RedirectAttributes redirect) {
        dots.get(id);
        decisions.undo(member, id("decision", decision));
        return answer(new Asked(member, id, back, part, redirect), Optional.empty(), "theme.undone", "");
    }

    private ModelAndView answer(Asked asked, Optional<Decision> decision, String key, String theme) {
        if (asked.part) {
            var undo = decision.map(asked::undo).orElse(null);
            return row(asked.member, asked.dot).addObject("said", new Flash(key, List.of(theme), undo, null));
        }
        decision.ifPresentOrElse(
                made -> Flash.sayWithUndo(asked.redirect, asked.undo(made), key, theme),
                () -> Flash.say(asked.redirect, key, theme));
        return new ModelAndView(DotController.back(asked.back, dots.get(asked.dot)));
    }

    private ModelAndView row(Member member, UUID id) {
        var view = new ModelAndView("dots/_row");
        view.addObject("dot", dots.get(id));
        view.addObject("member", member);
        return view;
    }

    private ModelAndView form(HeardDot dot, String back, boolean part, FieldErrors errors) {
        var view = new ModelAndView(part ? "dots/_theme" : "dots/theme");
        view.addObject("dot", dot);
        view.addObject("themes", choices.themes());
        view.addObject("back", back);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add(field, "dot.theme.choose"));
        }
    }
}
