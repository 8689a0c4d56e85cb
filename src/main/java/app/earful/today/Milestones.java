package app.earful.today;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Birthdays, and the day years ago on which somebody became a customer. */
class Milestones {
    private Milestones() {}

    static List<Brief.Milestone> within(int days, LocalDate day, Brief.Who who, List<Brief.Born> births) {
        var milestones = new ArrayList<Brief.Milestone>();
        for (var born : births) {
            var birthday = born.birthday();
            if (birthday != null) {
                milestones.add(new Brief.Milestone(next(birthday.day(), day), born.name(), null));
            }
        }
        var since = who.since();
        if (since != null) {
            var on = next(MonthDay.from(since), day);
            milestones.add(new Brief.Milestone(on, who.customer(), on.getYear() - since.getYear()));
        }
        return milestones.stream()
                .filter(milestone -> ChronoUnit.DAYS.between(day, milestone.on()) <= days)
                .filter(milestone -> milestone.years() == null || milestone.years() > 0)
                .sorted(Comparator.comparing(Brief.Milestone::on).thenComparing(Brief.Milestone::name))
                .toList();
    }

    /** The 29th of February is kept on the 28th where there is none. */
    private static LocalDate next(MonthDay milestone, LocalDate day) {
        var thisYear = milestone.atYear(day.getYear());
        return thisYear.isBefore(day) ? milestone.atYear(day.getYear() + 1) : thisYear;
    }
}
