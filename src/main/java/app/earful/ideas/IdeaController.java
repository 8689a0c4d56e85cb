package app.earful.ideas;

import app.earful.dots.DotRepository;
import app.earful.platform.lists.Address;
import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ideas by how far they have come, and one with the words and customers behind it. */
@Controller
@AllowedTo(Role.READER)
class IdeaController {
    private static final int PAGE = 20;

    private final IdeaRepository repository;
    private final Ideas ideas;
    private final DotRepository dots;
    private final MemberRepository members;

    IdeaController(IdeaRepository repository, Ideas ideas, DotRepository dots, MemberRepository members) {
        this.repository = repository;
        this.ideas = ideas;
        this.dots = dots;
        this.members = members;
    }

    @GetMapping("/ideas")
    ModelAndView list(
            @RequestParam(defaultValue = "") String status, @RequestParam(required = false) @Nullable String cursor) {
        var wanted = status.isEmpty() ? null : status(status);
        var page = repository.findAll(wanted, position(cursor), PAGE);
        var view = new ModelAndView("ideas/list");
        view.addObject("ideas", page.ideas());
        view.addObject("status", status);
        if (page.next() != null) {
            view.addObject(
                    "next",
                    new Address("/ideas")
                            .with("status", status)
                            .with("cursor", page.next().cursor())
                            .toString());
        }
        return view;
    }

    @GetMapping("/ideas/{id}")
    ModelAndView show(Member member, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var idea = ideas.get(id);
        return show(member, idea, IdeaChange.of(idea), cursor, new FieldErrors());
    }

    ModelAndView show(Member member, Idea idea, IdeaChange form, @Nullable String cursor, FieldErrors errors) {
        var quotes = repository.findDots(idea.id(), position(cursor), PAGE);
        var view = new ModelAndView("ideas/show");
        view.addObject("idea", idea);
        view.addObject("form", form);
        view.addObject("errors", errors);
        view.addObject("quotes", dots.findAll(quotes.ids()));
        view.addObject("askers", repository.findAskers(idea.id()));
        view.addObject("more", idea.themeId() == null ? 0 : repository.countMore(idea.id(), idea.themeId()));
        view.addObject("members", members.findActive());
        view.addObject("member", member);
        if (quotes.next() != null) {
            view.addObject(
                    "next",
                    new Address("/ideas/" + idea.id())
                            .with("cursor", quotes.next().cursor())
                            .toString());
        }
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static IdeaStatus status(String word) {
        return IdeaStatus.find(word)
                .orElseThrow(() -> new Invalid(new FieldErrors().add("status", "idea.status.unknown")));
    }

    static Position position(@Nullable String cursor) {
        var after = Position.parse(cursor);
        return after == null ? Position.BEGINNING : after;
    }
}
