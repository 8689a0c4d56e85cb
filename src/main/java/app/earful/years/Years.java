package app.earful.years;

import app.earful.calendar.DayOff;
import app.earful.calendar.WorkingDays;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a member's days: those that counted, those with a talk, and how many of them in a row. */
@Service
@Transactional(readOnly = true)
public class Years {
    private static final int DAYS_AT_A_TIME = 365;

    /** Somebody without a single working day would be asked for ever. */
    private static final int LONGEST_STREAK_YEARS = 40;

    private final YearRepository repository;
    private final MemberRepository members;
    private final WorkingDays workingDays;
    private final MessageSource messages;
    private final InstantSource time;

    Years(
            YearRepository repository,
            MemberRepository members,
            WorkingDays workingDays,
            MessageSource messages,
            InstantSource time) {
        this.repository = repository;
        this.members = members;
        this.workingDays = workingDays;
        this.messages = messages;
        this.time = time;
    }

    /**
     * Whose year somebody may look at: their own, and leaders a colleague's.
     *
     * @param wanted null for their own
     */
    Member whose(Member asker, @Nullable UUID wanted) {
        if (wanted == null || wanted.equals(asker.id())) {
            return asker;
        }
        if (!asker.may(Role.LEADER)) {
            throw new Refused("today.year.refused");
        }
        return members.find(wanted).orElseThrow(() -> new NotFound("today.year.nobody"));
    }

    public YearOfDots of(Member member, int year) {
        var today = member.dayAt(time.instant());
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        var connections = repository.connections(member.id(), from, to);
        var off = workingDays.daysOff(member, from, to);
        var begin = repository.countsFrom(member.id(), member.zone());
        var days = from.datesUntil(to.plusDays(1))
                .map(day -> {
                    var talks = connections.getOrDefault(day, 0);
                    var dayOff = off.get(day);
                    return dayOff == null
                            ? new YearOfDots.Day(day, state(day, today, begin, talks), talks, "")
                            : new YearOfDots.Day(day, YearOfDots.State.OFF, talks, words(dayOff, member));
                })
                .toList();
        return new YearOfDots(
                year,
                today,
                days,
                count(days, YearOfDots.State.CONNECTED),
                count(days, YearOfDots.State.CONNECTED) + count(days, YearOfDots.State.MISSED),
                (int) days.stream()
                        .filter(day -> day.state() != YearOfDots.State.OFF && day.state() != YearOfDots.State.BEFORE)
                        .count(),
                streak(member, today));
    }

    /** Of a day that counts. */
    private static YearOfDots.State state(LocalDate day, LocalDate today, LocalDate begin, int talks) {
        if (day.isBefore(begin)) {
            return YearOfDots.State.BEFORE;
        }
        if (talks > 0) {
            return YearOfDots.State.CONNECTED;
        }
        return day.isAfter(today)
                ? YearOfDots.State.AHEAD
                : day.equals(today) ? YearOfDots.State.TODAY : YearOfDots.State.MISSED;
    }

    private String words(DayOff off, Member member) {
        return off.name().isEmpty()
                ? messages.getMessage(
                        "today.year.off." + off.reason().name().toLowerCase(Locale.ROOT), null, member.locale())
                : off.name();
    }

    /** Today not yet connected breaks nothing; days off neither count nor break, also across the turn of the year. */
    int streak(Member member, LocalDate today) {
        var streak = 0;
        var to = today;
        for (var years = 0; years < LONGEST_STREAK_YEARS; years++) {
            var from = to.minusDays(DAYS_AT_A_TIME - 1);
            var connected = repository.connections(member.id(), from, to);
            for (var day :
                    List.copyOf(workingDays.workingDays(member, from, to)).reversed()) {
                if (connected.containsKey(day)) {
                    streak++;
                } else if (!day.equals(today)) {
                    return streak;
                }
            }
            to = from.minusDays(1);
        }
        return streak;
    }

    private static int count(List<YearOfDots.Day> days, YearOfDots.State state) {
        return (int) days.stream().filter(day -> day.state() == state).count();
    }
}
