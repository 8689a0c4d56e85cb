package app.earful.picks;

import app.earful.customers.Customers;
import app.earful.customers.DoNotContact;
import app.earful.picker.Ranked;
import app.earful.platform.problems.FieldErrors;
import app.earful.rankings.Rankings;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives names out. A name once given stays the same all day, on every device, and no two members are given the same one:
 * they are made one after the other, and both are unique indexes besides.
 */
@Service
@Transactional
public class Picks {
    private static final int REST_AFTER_REACHED_DAYS = 14;
    private static final int REST_DAYS = 7;
    private static final int LONGEST_REST_DAYS = 366;

    private final PickRepository picks;
    private final CandidateRepository candidates;
    private final Rankings rankings;
    private final Assignments assignments;
    private final Customers customers;

    Picks(
            PickRepository picks,
            CandidateRepository candidates,
            Rankings rankings,
            Assignments assignments,
            Customers customers) {
        this.picks = picks;
        this.candidates = candidates;
        this.rankings = rankings;
        this.assignments = assignments;
        this.customers = customers;
    }

    public Optional<Pick> findOpen(Member member, LocalDate day) {
        return picks.findOpen(member.id(), day);
    }

    public boolean hasAnyCustomer() {
        return candidates.hasAnyCustomer();
    }

    public NobodyLeft nobodyLeft(Member member, LocalDate day) {
        return candidates.nobodyLeft(member, day);
    }

    /** The open name of the day, made now if there is none; empty when nobody is left. */
    public Optional<Pick> get(Member member, LocalDate day, boolean extra) {
        var open = picks.findOpen(member.id(), day);
        if (open.isPresent()) {
            return open;
        }
        picks.lock();
        var onAnotherDevice = picks.findOpen(member.id(), day);
        if (onAnotherDevice.isPresent()) {
            return onAnotherDevice;
        }
        rankings.refreshIfStale(day, member.workspace().zone());
        var made = make(member, day, extra);
        if (made.isEmpty() && candidates.hasAnyCustomer()) {
            rankings.refresh(day, member.workspace().zone());
            return make(member, day, extra);
        }
        return made;
    }

    private Optional<Pick> make(Member member, LocalDate day, boolean extra) {
        var next = assignments.next(member, day);
        next.ifPresent(turn -> picks.insert(member, day, evaluate(turn, member, day), extra));
        return picks.findOpen(member.id(), day);
    }

    private Ranked evaluate(Assignments.Turn turn, Member member, LocalDate day) {
        var ranked = rankings.evaluate(turn.customerId(), day, member.zone());
        var percent = turn.unheardPercent();
        if (percent == null) {
            return turn.pressing() ? ranked.asPressing() : ranked;
        }
        var silentDays = candidates.silentDays(turn.customerId(), day, member.zone());
        return ranked.asUnheard(Math.toIntExact(silentDays), percent / 100.0);
    }

    /** One more, after today's is done or on a day off. */
    public Optional<Pick> more(Member member, LocalDate day) {
        var pick = get(member, day, true);
        pick.filter(open -> !open.extra()).ifPresent(open -> picks.setExtra(open.id()));
        return pick;
    }

    /** Does nothing if this name was sent away, or called, before. */
    public void swap(Member member, LocalDate day, UUID pickId, Swap swap) {
        var open = picks.findOpen(member.id(), day).filter(pick -> pick.id().equals(pickId));
        if (open.isEmpty()) {
            return;
        }
        var until = swap.until();
        if (until != null && (!until.isAfter(day) || until.isAfter(day.plusDays(LONGEST_REST_DAYS)))) {
            new FieldErrors().add("until", "today.problem.until").throwIfAny();
        }
        var pick = open.get();
        if (!picks.swap(pickId, swap.reason())) {
            return;
        }
        var customerId = pick.customerId();
        switch (swap.reason()) {
            case REACHED_LATELY -> rest(customerId, day.plusDays(REST_AFTER_REACHED_DAYS), swap, member);
            case NOT_NOW -> rest(customerId, until == null ? day.plusDays(REST_DAYS) : until, swap, member);
            case DO_NOT_CONTACT ->
                customers.stopContact(member, customerId, DoNotContact.ANY, "asked not to be contacted");
            case WRONG_PERSON, OTHER -> {}
        }
        get(member, day, pick.extra());
    }

    private void rest(UUID customerId, LocalDate until, Swap swap, Member member) {
        picks.snooze(customerId, until, swap.reason(), member.id());
    }
}
