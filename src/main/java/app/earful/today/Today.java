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
    private final InstantSource time;

    Today(Picks picks, WorkingDays workingDays, Years years, Names names, InstantSource time) {
        this.picks = picks;
        this.workingDays = workingDays;
        this.years = years;
        this.names = names;
        this.time = time;
    }

    TodayPage of(Member member) {
        var day = dayOf(member);
        var year = years.of(member, day.getYear());
        var connections = year.days().get(day.getDayOfYear() - 1).connections();
        if (!member.may(Role.MEMBER)) {
            return page(TodayPage.State.READING, member, day, null, connections, year);
        }
        var open = picks.findOpen(member, day).orElse(null);
        if (open != null && open.extra()) {
            return page(TodayPage.State.OPEN, member, day, open, connections, year);
        }
        // whoever sets Earful up on a Sunday is shown the first step all the same
        if (workingDays.dayOff(member, day).isPresent() && picks.hasAnyCustomer()) {
            return page(TodayPage.State.OFF, member, day, open, connections, year);
        }
        if (connections > 0) {
            return page(TodayPage.State.DONE, member, day, open, connections, year);
        }
        var pick = picks.get(member, day, false).orElse(null);
        var state = pick != null
                ? TodayPage.State.OPEN
                : picks.hasAnyCustomer() ? TodayPage.State.NOBODY : TodayPage.State.EMPTY;
        return page(state, member, day, pick, connections, year);
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

    private TodayPage page(
            TodayPage.State state,
            Member member,
            LocalDate day,
            @Nullable Pick pick,
            int connections,
            YearOfDots year) {
        var shown = state == TodayPage.State.OPEN || state == TodayPage.State.DONE;
        return new TodayPage(
                state,
                day,
                pick == null || !shown ? null : names.of(pick, member, day),
                state == TodayPage.State.OFF ? workingDays.dayOff(member, day).orElse(null) : null,
                state == TodayPage.State.NOBODY ? picks.nobodyLeft(member, day) : null,
                connections,
                year,
                Glance.of(year),
                state == TodayPage.State.EMPTY || state == TodayPage.State.READING
                        ? null
                        : names.someoneNew(member, day).orElse(null));
    }
}
