package app.earful.calendar;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days on which nobody here is asked for anything. */
@Controller
@RequestMapping("/workspace/closed-days")
@AllowedTo(Role.LEADER)
class ClosedDaysController {
    private final CalendarRepository calendar;
    private final InstantSource time;

    ClosedDaysController(CalendarRepository calendar, InstantSource time) {
        this.calendar = calendar;
        this.time = time;
    }

    @GetMapping
    String list(Member member, Model model) {
        return page(member, DaysOffForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping
    String add(
            Member member, DaysOffForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var errors = form.errors(true);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(member, form, errors, model);
        }
        calendar.addClosedDays(form);
        Flash.say(redirect, "calendar.closed.added", form.words());
        return "redirect:/workspace/closed-days";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!calendar.removeClosedDays(id)) {
            throw new NotFound("calendar.problem.gone");
        }
        Flash.say(redirect, "calendar.closed.removed");
        return "redirect:/workspace/closed-days";
    }

    /** From the first of this year on, as far as anybody has planned. */
    private String page(Member member, DaysOffForm form, FieldErrors errors, Model model) {
        var begin = member.dayAt(time.instant()).withDayOfYear(1);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("closed", calendar.closedDays(begin, WorkingDays.LAST_DAY));
        return "calendar/closedDays";
    }
}
