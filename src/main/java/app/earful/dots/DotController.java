package app.earful.dots;

import app.earful.conversations.Conversations;
import app.earful.conversations.DotKind;
import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything heard, newest first; a dot can be put right where it stands. */
@Controller
@AllowedTo(Role.MEMBER)
class DotController {
    private static final int PAGE = 50;

    private final DotRepository repository;
    private final Dots dots;
    private final Conversations conversations;
    private final DotChoiceRepository choices;

    DotController(DotRepository repository, Dots dots, Conversations conversations, DotChoiceRepository choices) {
        this.repository = repository;
        this.dots = dots;
        this.conversations = conversations;
        this.choices = choices;
    }

    @GetMapping("/dots")
    @AllowedTo(Role.READER)
    ModelAndView list(
            Member member,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var filter = DotFilter.of(parameters);
        var slice = repository.find(filter, member.zone(), Position.parse(parameters.getFirst("cursor")), PAGE);
        var next = slice.next();
        var page = new DotPage(
                filter,
                slice.dots(),
                next == null ? null : filter.on("/dots", next.cursor()),
                slice.cutShort() && next != null ? member.dayAt(next.at()) : null);
        var view = new ModelAndView(part ? "dots/_rows" : "dots/list", Map.of("dots", page, "member", member));
        if (!part) {
            view.addObject("choices", choices.find(filter));
        }
        return view;
    }

    @GetMapping("/dots/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var dot = dots.get(id);
        return form(dot, DotForm.of(dot), new FieldErrors(), part);
    }

    @GetMapping("/dots/{id}")
    @AllowedTo(Role.READER)
    ModelAndView show(
            Member member,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var dot = dots.get(id);
        return part
                ? new ModelAndView("dots/_row", Map.of("dot", dot, "member", member))
                : new ModelAndView("redirect:/conversations/" + dot.conversationId());
    }

    @PostMapping("/dots/{id}")
    ModelAndView correct(
            Member member,
            @PathVariable UUID id,
            DotForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            RedirectAttributes redirect) {
        try {
            dots.correct(member, id, form);
        } catch (Invalid invalid) {
            return form(dots.get(id), form, invalid.errors(), part);
        }
        if (part) {
            return new ModelAndView("dots/_row", Map.of("dot", dots.get(id), "member", member));
        }
        Flash.say(redirect, "dot.corrected");
        return new ModelAndView(back(form.back(), dots.get(id)));
    }

    @PostMapping("/dots/{id}/delete")
    String delete(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        var dot = dots.get(id);
        conversations.deleteDot(member, id);
        Flash.sayWithUndo(redirect, "/dots/" + id + "/restore", "dot.deleted");
        return back(back, dot);
    }

    /** Of a dot that was kept automatically. */
    @PostMapping("/dots/{id}/keep")
    ModelAndView keep(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            RedirectAttributes redirect) {
        conversations.keepDot(member, id);
        if (part) {
            return new ModelAndView("dots/_row", Map.of("dot", dots.get(id), "member", member));
        }
        Flash.say(redirect, "keeping.kept");
        return new ModelAndView(back(back, dots.get(id)));
    }

    @PostMapping("/dots/{id}/restore")
    String restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        conversations.restoreDot(member, id);
        Flash.say(redirect, "dot.restored");
        return "redirect:/dots";
    }

    /** Where the dot was seen. */
    static String back(String back, HeardDot dot) {
        return back.equals("conversation") ? "redirect:/conversations/" + dot.conversationId() : "redirect:/dots";
    }

    private static ModelAndView form(HeardDot dot, DotForm form, FieldErrors errors, boolean part) {
        var view = new ModelAndView(part ? "dots/_form" : "dots/edit");
        view.addObject("dot", dot);
        view.addObject("form", form);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static DotKind kind(String word) {
        return DotKind.find(word).orElseThrow(() -> new Invalid(new FieldErrors().add("kind", "dot.kind.unknown")));
    }
}
