package app.earful.feelings;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers feelings from 0, not at all unpleasant, to 4, very. */
@Service
@Transactional
public class Feelings {
    private final FeelingRepository repository;
    private final InstantSource time;

    Feelings(FeelingRepository repository, InstantSource time) {
        this.repository = repository;
        this.time = time;
    }

    /** Before: today's expectation of talking to this customer. */
    public void expect(Member member, UUID customerId, int expected) {
        check("expected", expected);
        if (!repository.knowsCustomer(customerId)) {
            throw new Invalid(new FieldErrors().add("customer", "feeling.customer"));
        }
        repository.saveExpected(member.id(), customerId, member.dayAt(time.instant()), expected);
    }

    /** After: joins what was expected in the week before, if anything was. */
    public void felt(Member member, UUID customerId, UUID conversationId, LocalDate day, int actual) {
        check("felt", actual);
        repository.saveActual(member.id(), customerId, conversationId, day, actual);
    }

    /** What this member expected today, for showing the choice again. */
    public Optional<Integer> expectedToday(Member member, UUID customerId) {
        return repository.findExpected(member.id(), customerId, member.dayAt(time.instant()));
    }

    /** What this member felt in this conversation. */
    public Optional<Integer> feltIn(Member member, UUID conversationId) {
        return repository.findActual(member.id(), conversationId);
    }

    private static void check(String field, int value) {
        if (value < 0 || value > 4) {
            throw new Invalid(new FieldErrors().add(field, "feeling.range"));
        }
    }
}
