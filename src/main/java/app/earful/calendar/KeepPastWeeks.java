package app.earful.calendar;

import app.earful.workspaces.WorkingWeekChanged;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The days that are over keep counting as they did when somebody begins to work on others. */
@Component
class KeepPastWeeks {
    private final CalendarRepository calendar;
    private final InstantSource time;

    KeepPastWeeks(CalendarRepository calendar, InstantSource time) {
        this.calendar = calendar;
        this.time = time;
    }

    @EventListener
    void on(WorkingWeekChanged changed) {
        var member = changed.before();
        calendar.keepPastWeek(member.id(), new PastWeek(member.dayAt(time.instant()), member.week()));
    }
}
