package app.earful.promises;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, drops, reopens and corrects promises; each may be done again without harm, and a correction keeps what was. */
@Service
@Transactional
class Promises {
    private static final int LENGTH = 2_000;

    private final PromiseRepository repository;
    private final MemberRepository members;
    private final InstantSource time;

    Promises(PromiseRepository repository, MemberRepository members, InstantSource time) {
        this.repository = repository;
        this.members = members;
        this.time = time;
    }

    GivenPromise get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("promise.notFound"));
    }

    void keep(Member member, UUID id) {
        if (changeable(member, id).state() != PromiseState.KEPT) {
            repository.keep(id, member.id(), time.instant());
        }
    }

    /** @param reason for whoever asks later why it was not kept */
    void drop(Member member, UUID id, String reason) {
        changeable(member, id);
        var errors = new FieldErrors();
        check(errors, "reason", reason);
        errors.throwIfAny();
        repository.drop(id, member.id(), reason.strip(), time.instant());
    }

    void reopen(Member member, UUID id) {
        changeable(member, id);
        repository.reopen(id);
    }

    void correct(Member member, UUID id, String what, @Nullable LocalDate dueOn, UUID ownerId) {
        var before = changeable(member, id);
        var errors = new FieldErrors();
        check(errors, "what", what);
        if (!before.ownerId().equals(ownerId)
                && members.find(ownerId).filter(Member::active).isEmpty()) {
            errors.add("owner", "conversation.promises.owner");
        }
        errors.throwIfAny();
        repository.update(id, what.strip(), dueOn, ownerId, member.id(), time.instant());
    }

    private static void check(FieldErrors errors, String field, String words) {
        if (words.isBlank()) {
            errors.add(field, "promise." + field + ".missing");
        } else if (words.length() > LENGTH) {
            errors.add(field, "promise.long", LENGTH);
        }
    }

    private GivenPromise changeable(Member member, UUID id) {
        var promise = get(id);
        if (!promise.mayBeChangedBy(member)) {
            throw new Refused("promise.notYours");
        }
        return promise;
    }
}
