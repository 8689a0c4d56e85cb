package app.earful.search;

import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searching everything heard: a page with filters, and the dialog that every page has. */
@Controller
@AllowedTo(Role.READER)
class SearchController {
    private static final int PAGE = 20;
    private static final int BOX = 8;

    private final Searching searching;
    private final FoundRepository found;
    private final MemberRepository members;

    SearchController(Searching searching, FoundRepository found, MemberRepository members) {
        this.searching = searching;
        this.found = found;
        this.members = members;
    }

    @GetMapping("/search")
    ModelAndView show(
            Member member,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var filter = SearchFilter.of(parameters);
        var from = from(parameters.getFirst("cursor"));
        var answer = searching.find(member, filter, from, PAGE);
        var view = new ModelAndView(part ? "search/_rows" : "search/show");
        view.addObject("rows", answer.rows());
        view.addObject("next", answer.next() == 0 ? null : filter.on("/search", cursor(answer.next())));
        if (!part) {
            view.addObject("filter", filter);
            view.addObject("ready", answer.ready());
            view.addObject("members", members.findNames());
            view.addObject("customer", filter.customer() == null ? "" : found.customerName(filter.customer()));
        }
        return view;
    }

    /** What the dialog shows while one types. */
    @GetMapping("/search/box")
    ModelAndView box(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = SearchFilter.of(parameters);
        var answer = searching.quickly(member, filter, BOX);
        var view = new ModelAndView("search/_box");
        view.addObject("filter", filter);
        view.addObject("rows", answer.rows());
        view.addObject("ready", answer.ready());
        return view;
    }

    /** @throws Invalid when it is no cursor of ours */
    static int from(@Nullable String cursor) {
        var parsed = Cursor.parse(cursor, 1);
        if (parsed == null) {
            return 0;
        }
        try {
            var from = Integer.parseInt(parsed.values().getFirst());
            if (from >= 0 && from < Searching.MOST) {
                return from;
            }
        } catch (NumberFormatException ignored) {
            // falls through to the one answer for everything that is not a cursor
        }
        throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
    }

    static String cursor(int from) {
        return Cursor.of(Integer.toString(from)).toString();
    }
}
