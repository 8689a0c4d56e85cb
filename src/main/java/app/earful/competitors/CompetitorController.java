package app.earful.competitors;

import app.earful.platform.lists.Address;
import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All competitors in numbers, and what is said of one, side by side. */
@Controller
@AllowedTo(Role.READER)
class CompetitorController {
    private static final int PAGE = 20;

    private final CompetitorLists lists;
    private final CompetitorRepository repository;
    private final Competitors competitors;

    CompetitorController(CompetitorLists lists, CompetitorRepository repository, Competitors competitors) {
        this.lists = lists;
        this.repository = repository;
        this.competitors = competitors;
    }

    @GetMapping("/competitors")
    ModelAndView list(Member member) {
        return list(member, "", new FieldErrors());
    }

    ModelAndView list(Member member, String name, FieldErrors errors) {
        var view = new ModelAndView("competitors/list");
        view.addObject("competitors", lists.all(member));
        view.addObject("suggestions", member.may(Role.LEADER) ? lists.suggestions() : List.of());
        view.addObject("member", member);
        view.addObject("name", name);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping("/competitors/{id}")
    ModelAndView show(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "customers") String by,
            @RequestParam(required = false) @Nullable String cursor) {
        return show(member, competitors.get(id), side(by), Position.parse(cursor), new FieldErrors());
    }

    ModelAndView show(Member member, Competitor competitor, Side side, @Nullable Position after, FieldErrors errors) {
        var quotes = lists.quotes(competitor.id(), side, after, PAGE);
        var next = quotes.next();
        var all = repository.findAll();
        var others = all.stream()
                .filter(other -> other.mergedInto() == null && !other.id().equals(competitor.id()))
                .toList();
        var merged = all.stream()
                .filter(other -> competitor.id().equals(other.mergedInto()))
                .toList();
        var view = new ModelAndView(
                "competitors/show",
                Map.of(
                        "competitor", competitor,
                        "row", lists.one(member, competitor.id()),
                        "side", side,
                        "quotes", quotes.dots(),
                        "others", others,
                        "merged", merged,
                        "member", member,
                        "errors", errors));
        if (next != null) {
            view.addObject(
                    "next",
                    new Address("/competitors/" + competitor.id())
                            .with("by", side.word())
                            .with("cursor", next.cursor())
                            .toString());
        }
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static Side side(String word) {
        return Side.find(word).orElseThrow(() -> new Invalid(new FieldErrors().add("by", "competitor.side.unknown")));
    }
}
