package app.earful.today;

import app.earful.picks.Pick;
import app.earful.rankings.Explanations;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a name. */
@Component
class Names {
    private final BriefRepository briefs;
    private final Explanations explanations;
    private final Openings openings;

    Names(BriefRepository briefs, Explanations explanations, Openings openings) {
        this.briefs = briefs;
        this.explanations = explanations;
        this.openings = openings;
    }

    TodayPage.Name of(Pick pick, Member member, LocalDate day) {
        var brief = briefs.get(pick.customerId(), member, day);
        return new TodayPage.Name(
                pick,
                brief,
                explanations.of(
                        pick.reasons(),
                        brief.lastHeard("complaint", "pain").orElse(null),
                        brief.who().currency(),
                        member.locale()),
                openings.of(brief, day, member.locale()),
                brief.bestTime() == null ? null : explanations.of(brief.bestTime(), member.locale()),
                brief.phone().map(way -> QrCode.of(way.point().href())).orElse(null),
                UUID.randomUUID());
    }
}
