package app.earful.calendar;

import app.earful.workspaces.Member;
import app.earful.workspaces.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which days count for whom. A day is the member's own, by their clock; all ranges include both ends. */
@Service
@Transactional(readOnly = true)
public class WorkingDays {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** Nobody plans beyond it. */
    static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

    private final CalendarRepository calendar;
    private final Holidays holidays;

    WorkingDays(CalendarRepository calendar, Holidays holidays) {
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /** Years nobody plans for, which would only fill the memory with holidays. */
    public static boolean isOutOfReach(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    public boolean isWorkingDay(Member member, LocalDate day) {
        return dayOff(member, day).isEmpty();
    }

    /** Empty on a working day. */
    public Optional<DayOff> dayOff(Member member, LocalDate day) {
        return Optional.ofNullable(daysOff(member, day, day).get(day));
    }

    public int countInYear(Member member, int year) {
        return between(member, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public int between(Member member, LocalDate from, LocalDate toInclusive) {
        return workingDays(member, from, toInclusive).size();
    }

    public SortedSet<LocalDate> workingDays(Member member, LocalDate from, LocalDate toInclusive) {
        var off = daysOff(member, from, toInclusive);
        return days(from, toInclusive)
                .filter(day -> !off.containsKey(day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every day that does not count, weekends too, with the best reason for it. */
    public SortedMap<LocalDate, DayOff> daysOff(Member member, LocalDate from, LocalDate toInclusive) {
        var timeOff = calendar.timeOff(member.id(), from, toInclusive);
        var closed = calendar.closedDays(from, toInclusive);
        var past = calendar.pastWeeks(member.id(), from);
        var off = new TreeMap<LocalDate, DayOff>();
        days(from, toInclusive).forEach(day -> {
            var reason = reason(member, weekOf(day, past, member), day, timeOff, closed);
            if (reason != null) {
                off.put(day, reason);
            }
        });
        return off;
    }

    private static WorkingWeek weekOf(LocalDate day, List<PastWeek> past, Member member) {
        return past.stream()
                .filter(week -> day.isBefore(week.beforeOn()))
                .findFirst()
                .map(PastWeek::week)
                .orElseGet(member::week);
    }

    /** Who of these is off at this moment, each by their own clock. */
    public Set<UUID> awayAt(Collection<Member> members, Instant instant) {
        return awayFor(members, instant, 1);
    }

    /** Who of these is off at this moment and on the days that follow, so many in all, each by their own clock. */
    public Set<UUID> awayFor(Collection<Member> members, Instant instant, int length) {
        var days = members.stream().map(member -> member.dayAt(instant)).collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return Set.of();
        }
        var last = days.getLast().plusDays(length - 1L);
        var timeOff = calendar.everybodysTimeOff(days.getFirst(), last);
        var closed = calendar.closedDays(days.getFirst(), last);
        return members.stream()
                .filter(member -> member.dayAt(instant)
                        .datesUntil(member.dayAt(instant).plusDays(length))
                        .allMatch(day -> reason(member, member.week(), day, of(member, timeOff), closed) != null))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private @Nullable DayOff reason(
            Member member, WorkingWeek week, LocalDate day, List<TimeOff> timeOff, List<ClosedDays> closed) {
        var holiday = holidays.in(week.country(), week.region(), day.getYear()).get(day);
        if (holiday != null) {
            return new DayOff(DayOff.Reason.HOLIDAY, holiday.getDescription(member.locale()));
        }
        var closure = closed.stream().filter(days -> days.covers(day)).findFirst();
        if (closure.isPresent()) {
            return new DayOff(DayOff.Reason.CLOSED, closure.get().name());
        }
        var away = timeOff.stream().filter(days -> days.covers(day)).findFirst();
        if (away.isPresent()) {
            var note = away.get().note();
            return new DayOff(DayOff.Reason.TIME_OFF, note == null ? "" : note);
        }
        return week.days().contains(day.getDayOfWeek()) ? null : DayOff.WEEKEND;
    }

    private static List<TimeOff> of(Member member, List<TimeOff> everybodys) {
        return everybodys.stream()
                .filter(off -> off.memberId().equals(member.id()))
                .toList();
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate toInclusive) {
        return toInclusive.isBefore(from) ? Stream.empty() : from.datesUntil(toInclusive.plusDays(1));
    }
}
