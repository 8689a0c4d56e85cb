package app.earful.today;

import app.earful.calendar.WorkingDays;
import app.earful.picks.Pick;
import app.earful.picks.Picks;
import app.earful.picks.Swap;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import app.earful.years.Glance;
import app.earful.years.YearOfDots;
import app.earful.years.Years;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what Today shows: a name, a rest, or why there is neither. */
@Service
@Transactional
class Today {
    private final Picks picks;
    private final WorkingDays workingDays;
    private final Years years;
    private final Names names;
    private final WeekNameRepository weekNames;
    private final InstantSource time;

    Today(
            Picks picks,
            WorkingDays workingDays,
            Years years,
            Names names,
            WeekNameRepository weekNames,
            InstantSource time) {
        this.picks = picks;
        this.workingDays = workingDays;
        this.years = years;
        this.names = names;
        this.weekNames = weekNames;
        this.time = time;
    }

    TodayPage of(Member member) {
        var year = years.of(member, dayOf(member).getYear());
        if (!member.may(Role.MEMBER)) {
            return page(TodayPage.State.READING, member, null, year);
        }
        var day = year.today();
        var open = picks.findOpen(member, day).orElse(null);
        if (open != null && open.extra()) {
            return page(TodayPage.State.OPEN, member, open, year);
        }
        // whoever sets Earful up on a Sunday is shown the first step all the same
        if (workingDays.dayOff(member, day).isPresent() && picks.hasAnyCustomer()) {
            return page(TodayPage.State.OFF, member, open, year);
        }
        if (connections(year) > 0) {
            return page(TodayPage.State.DONE, member, open, year);
        }
        var pick = picks.get(member, day, false).orElse(null);
        var state = pick != null
                ? TodayPage.State.OPEN
                : picks.hasAnyCustomer() ? TodayPage.State.NOBODY : TodayPage.State.EMPTY;
        return page(state, member, pick, year);
    }

    private static int connections(YearOfDots year) {
        return year.days().get(year.today().getDayOfYear() - 1).connections();
    }

    void swap(Member member, @Nullable UUID pickId, Swap swap) {
        var day = dayOf(member);
        var id = pickId != null
                ? pickId
                : picks.findOpen(member, day).map(Pick::id).orElse(null);
        if (id != null) {
            picks.swap(member, day, id, swap);
        }
    }

    /** False when nobody is left. */
    boolean more(Member member) {
        return picks.more(member, dayOf(member)).isPresent();
    }

    LocalDate dayOf(Member member) {
        return member.dayAt(time.instant());
    }

    private TodayPage page(TodayPage.State state, Member member, @Nullable Pick pick, YearOfDots year) {
        var day = year.today();
        var shown = state == TodayPage.State.OPEN || state == TodayPage.State.DONE;
        return new TodayPage(
                state,
                day,
                pick == null || !shown ? null : names.of(pick, member, day),
                state == TodayPage.State.OFF ? workingDays.dayOff(member, day).orElse(null) : null,
                state == TodayPage.State.NOBODY ? picks.nobodyLeft(member, day) : null,
                connections(year),
                year,
                Glance.of(year),
                state == TodayPage.State.EMPTY || state == TodayPage.State.READING
                        ? null
                        : weekNames.get(member, day).orElse(null));
    }
}
