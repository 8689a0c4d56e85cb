package app.earful.weeks;

import app.earful.platform.lists.Days;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@AllowedTo(Role.READER)
class WeekController {
    private final Weeks weeks;
    private final InstantSource time;

    WeekController(Weeks weeks, InstantSource time) {
        this.weeks = weeks;
        this.time = time;
    }

    /** The week that runs or, as long as nobody was heard in it, the one before: on Monday morning there is that to read. */
    @GetMapping("/week")
    String current(Member member, Model model) {
        var running = week(member, today(member));
        var before = running.isQuiet() ? week(member, running.previous()) : running;
        return show(before.isQuiet() ? running : before, running.isQuiet(), model);
    }

    /** @param monday any day of the week that is wanted */
    @GetMapping("/week/{monday}")
    String earlier(Member member, @PathVariable String monday, Model model) {
        var day = day(monday);
        if (day.isAfter(today(member))) {
            throw new NotFound("week.notYet");
        }
        return show(week(member, day), false, model);
    }

    private Week week(Member member, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return weeks.of(monday, today(member), member.workspace().zone());
    }

    /** @param quiet nobody was heard yet in the week that runs, whichever is shown */
    private static String show(Week week, boolean quiet, Model model) {
        model.addAttribute("week", week);
        model.addAttribute("quiet", quiet);
        return "weeks/show";
    }

    /** The team's week, whatever the clock of the one who reads. */
    private LocalDate today(Member member) {
        return time.instant().atZone(member.workspace().zone()).toLocalDate();
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException exception) {
            throw new NotFound("week.notFound");
        }
    }
}
