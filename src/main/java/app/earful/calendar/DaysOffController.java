package app.earful.calendar;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody keeps their own days off, readers too: it is a setting of theirs. */
@Controller
@RequestMapping("/me/days-off")
@AllowedTo(Role.READER)
class DaysOffController {
    private final CalendarRepository calendar;
    private final Holidays holidays;
    private final WorkingDays workingDays;
    private final InstantSource time;

    DaysOffController(CalendarRepository calendar, Holidays holidays, WorkingDays workingDays, InstantSource time) {
        this.calendar = calendar;
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.time = time;
    }

    @GetMapping
    String list(Member member, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(member, year, DaysOffForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping
    String add(
            Member member, DaysOffForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var errors = form.errors(false);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(member, null, form, errors, model);
        }
        calendar.addTimeOff(member.id(), form);
        Flash.say(redirect, "calendar.added");
        return "redirect:/me/days-off?year=" + form.firstDay().getYear();
    }

    @PostMapping("/{id}/removal")
    String remove(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        if (!calendar.removeTimeOff(member.id(), id)) {
            throw new NotFound("calendar.problem.gone");
        }
        Flash.say(redirect, "calendar.removed");
        return "redirect:/me/days-off";
    }

    private String page(Member member, @Nullable Integer asked, DaysOffForm form, FieldErrors errors, Model model) {
        var thisYear = member.dayAt(time.instant()).getYear();
        var year = asked == null || WorkingDays.isOutOfReach(asked) ? thisYear : asked;
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        model.addAttribute("year", year);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("timeOff", calendar.timeOff(member.id(), from, to));
        model.addAttribute("closed", calendar.closedDays(from, to));
        model.addAttribute("count", workingDays.countInYear(member, year));
        model.addAttribute(
                "holidays",
                holidays.in(member.country(), member.week().region(), year).entrySet().stream()
                        .map(entry -> new PublicHoliday(
                                entry.getKey(), entry.getValue().getDescription(member.locale())))
                        .toList());
        return "calendar/daysOff";
    }
}
