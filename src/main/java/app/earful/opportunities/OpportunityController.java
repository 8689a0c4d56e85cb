package app.earful.opportunities;

import app.earful.dots.DotRepository;
import app.earful.platform.lists.Address;
import app.earful.platform.lists.Position;
import app.earful.themes.figures.Figures;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Themes of wishes and pains by their points, and below them those that stand alone. */
@Controller
@AllowedTo(Role.READER)
class OpportunityController {
    private static final int THEMES = 50;
    private static final int ALONE = 20;

    private final OpportunityRepository opportunities;
    private final DotRepository dots;
    private final Figures figures;
    private final InstantSource time;

    OpportunityController(
            OpportunityRepository opportunities, DotRepository dots, Figures figures, InstantSource time) {
        this.opportunities = opportunities;
        this.figures = figures;
        this.dots = dots;
        this.time = time;
    }

    @GetMapping("/opportunities")
    ModelAndView list(Member member, @RequestParam(required = false) @Nullable String cursor) {
        figures.refresh();
        var after = Position.parse(cursor);
        var alone = opportunities.findAlone(after, ALONE);
        var view = new ModelAndView("opportunities/list");
        view.addObject("opportunities", after == null ? opportunities.find(time.instant(), THEMES) : List.of());
        view.addObject("alone", dots.findAll(alone.ids()));
        view.addObject("further", after != null);
        view.addObject("member", member);
        view.addObject("currency", member.workspace().currency());
        if (alone.next() != null) {
            view.addObject(
                    "next",
                    new Address("/opportunities")
                            .with("cursor", alone.next().cursor())
                            .toString());
        }
        return view;
    }
}
