package app.earful.years;

import app.earful.calendar.WorkingDays;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year as a calendar of dots: one's own for everybody, a colleague's for leaders. */
@Controller
@AllowedTo(Role.READER)
class YearController {
    private final Years years;
    private final YearRepository repository;
    private final InstantSource time;

    YearController(Years years, YearRepository repository, InstantSource time) {
        this.years = years;
        this.repository = repository;
        this.time = time;
    }

    @GetMapping("/year")
    String show(
            Member member,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "member", required = false) @Nullable UUID wanted,
            Model model) {
        var whose = years.whose(member, wanted);
        var today = whose.dayAt(time.instant());
        var dots = years.of(whose, year == null || WorkingDays.isOutOfReach(year) ? today.getYear() : year);
        model.addAttribute("whose", whose);
        model.addAttribute("own", whose.id().equals(member.id()));
        model.addAttribute("year", dots);
        model.addAttribute("glance", Glance.of(dots));
        model.addAttribute("months", MonthOfDots.of(dots));
        model.addAttribute("learned", repository.learned(whose.id(), today.withDayOfMonth(1), today));
        model.addAttribute("colleagues", member.may(Role.LEADER) ? repository.colleagues() : Map.of());
        return "years/show";
    }
}
