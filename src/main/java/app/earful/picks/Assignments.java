package app.earful.picks;

import app.earful.picker.Assignment;
import app.earful.picker.Assignment.Offer;
import app.earful.rankings.OrderSettings;
import app.earful.rankings.OrderSettingsRepository;
import app.earful.standards.Standards;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for a member's next name among all who have to call today, so that two calls do not compete. */
@Component
class Assignments {
    private final CandidateRepository candidates;
    private final PickRepository picks;
    private final Team team;
    private final Standards standards;
    private final OrderSettingsRepository settings;

    Assignments(
            CandidateRepository candidates,
            PickRepository picks,
            Team team,
            Standards standards,
            OrderSettingsRepository settings) {
        this.candidates = candidates;
        this.picks = picks;
        this.team = team;
        this.standards = standards;
        this.settings = settings;
    }

    /**
     * @param unheardPercent of the names are for customers like this one; null for one chosen by urgency or standard
     * @param pressing a call to somebody else would be worth more, but waiting costs less
     */
    record Turn(UUID customerId, @Nullable Integer unheardPercent, boolean pressing) {}

    /** Empty when nobody is left. To be asked by one member at a time: see {@link PickRepository#lock}. */
    Optional<Turn> next(Member member, LocalDate day) {
        var set = settings.get();
        var present = team.beside(member, day);
        var offers = offers(member, day, set, present);
        var given = assign(member, present, offers);
        var own = Optional.ofNullable(given.remove(member.id().toString()));
        var standardAsks = own.isPresent() && own.get().overdueDays() != null;
        if (!standardAsks && set.isForUnheard(picks.given(member.id()))) {
            var unheard = unheard(member, day, set, present, given);
            if (unheard.isPresent()) {
                return Optional.of(new Turn(UUID.fromString(unheard.get()), set.unheardPercent(), false));
            }
        }
        offers.removeAll(given.values());
        return own.map(
                offer -> new Turn(UUID.fromString(offer.customerId()), null, passesAnother(offer, offers, member)));
    }

    private static boolean passesAnother(Offer offer, List<Offer> others, Member member) {
        var id = member.id().toString();
        return others.stream().anyMatch(other -> other.isOpenTo(id) && !other.isLentTo(id) && offer.passes(other));
    }

    private List<Offer> offers(Member member, LocalDate day, OrderSettings set, Team.Present present) {
        var rules = standards.all();
        return candidates.best(member, day, set, present.calling()).stream()
                .filter(Candidate::mayBeCalled)
                .map(candidate -> candidate.offer(rules, day, present.owners()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, Offer> assign(Member member, Team.Present present, List<Offer> offers) {
        var calling = present.calling().stream().map(UUID::toString).toList();
        return Assignment.of(calling, offers, member.id().toString());
    }

    /** @param others the names that colleagues will ask for today, which are left to them */
    private Optional<String> unheard(
            Member member, LocalDate day, OrderSettings set, Team.Present present, Map<String, Offer> others) {
        var id = member.id().toString();
        var taken = others.values().stream().map(Offer::customerId).collect(Collectors.toSet());
        return candidates.unheard(member, day, set).stream()
                .filter(Candidate::mayBeCalled)
                .map(candidate -> candidate.offer(List.of(), day, present.owners()))
                .filter(offer -> offer.isOpenTo(id) && !offer.isLentTo(id) && !taken.contains(offer.customerId()))
                .map(Offer::customerId)
                .findFirst();
    }
}
