package app.earful.picks;

import app.earful.calendar.WorkingDays;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who else is there to call, so that two calls do not compete and customers are left to their owners. */
@Component
class Team {
    /** Whoever is away for so long has customers that cannot wait. */
    private static final int LONG_DAYS = 7;

    /** Whoever has not asked for a name for so long is not waited for. */
    private static final int LATELY_DAYS = 14;

    /** More at once would take the pages longer than it is worth. */
    private static final int MOST = 50;

    private final MemberRepository members;
    private final WorkingDays workingDays;
    private final PickRepository picks;
    private final InstantSource time;

    Team(MemberRepository members, WorkingDays workingDays, PickRepository picks, InstantSource time) {
        this.members = members;
        this.workingDays = workingDays;
        this.picks = picks;
        this.time = time;
    }

    /**
     * @param calling the one who asks, and whoever works today, asked for names lately and has none of today
     * @param owners whoever keeps their customers: they may call, and are not away for long
     */
    record Present(Set<UUID> calling, Set<UUID> owners) {}

    Present beside(Member asking, LocalDate day) {
        var callers = members.findActive().stream()
                .filter(member -> member.may(Role.MEMBER))
                .toList();
        var instant = time.instant();
        var away = workingDays.awayAt(callers, instant);
        var awayForLong = workingDays.awayFor(callers, instant, LONG_DAYS);
        var waiting = picks.waiting(day, day.minusDays(LATELY_DAYS));
        var calling = callers.stream()
                .map(Member::id)
                .filter(id -> !id.equals(asking.id()) && !away.contains(id) && waiting.contains(id))
                .limit(MOST - 1)
                .collect(Collectors.toCollection(HashSet::new));
        calling.add(asking.id());
        var owners = callers.stream()
                .map(Member::id)
                .filter(id -> !awayForLong.contains(id))
                .collect(Collectors.toSet());
        return new Present(calling, owners);
    }
}
