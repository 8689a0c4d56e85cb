package app.earful.years;

import app.earful.calendar.WorkingDays;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/year")
@AllowedTo(Role.READER)
class YearApiController {
    private final Years years;
    private final InstantSource time;

    YearApiController(Years years, InstantSource time) {
        this.years = years;
        this.time = time;
    }

    /**
     * @param connectedDays of those that counted so far
     * @param countedDays that counted so far; today counts once it is connected
     * @param daysInYear that will have counted at its end
     * @param streak working days in a row with a connection, up to today
     */
    record YearResponse(
            int year,
            UUID member,
            int connectedDays,
            int countedDays,
            int daysInYear,
            int streak,
            List<DayResponse> days) {}

    /**
     * @param state connected, missed, today, ahead, off or before
     * @param off why the day does not count
     */
    record DayResponse(
            LocalDate date,
            String state,
            int connections,
            @Nullable String off) {}

    @GetMapping
    YearResponse get(
            Member member,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "member", required = false) @Nullable UUID wanted) {
        var whose = years.whose(member, wanted);
        if (year != null && WorkingDays.isOutOfReach(year)) {
            new FieldErrors().add("year", "today.problem.year").throwIfAny();
        }
        var dots = years.of(whose, year == null ? whose.dayAt(time.instant()).getYear() : year);
        return new YearResponse(
                dots.year(),
                whose.id(),
                dots.connectedDays(),
                dots.countedDays(),
                dots.daysInYear(),
                dots.streak(),
                dots.days().stream().map(YearApiController::day).toList());
    }

    private static DayResponse day(YearOfDots.Day day) {
        return new DayResponse(
                day.date(), day.state().word(), day.connections(), day.off().isEmpty() ? null : day.off());
    }
}
