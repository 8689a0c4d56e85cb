package app.earful.today;

import app.earful.calendar.WorkingDays;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who else is at work, so that their customers are left to them. */
@Component
class Colleagues {
    /** In place of nobody, since an empty list is no SQL. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final MemberRepository members;
    private final WorkingDays workingDays;
    private final InstantSource time;

    Colleagues(MemberRepository members, WorkingDays workingDays, InstantSource time) {
        this.members = members;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** Active and not off, each by their own clock; never empty. */
    Set<UUID> presentBeside(Member member) {
        var active = members.findActive();
        var away = workingDays.awayAt(active, time.instant());
        var present = active.stream()
                .map(Member::id)
                .filter(id -> !id.equals(member.id()) && !away.contains(id))
                .collect(Collectors.toSet());
        present.add(NOBODY);
        return present;
    }
}
