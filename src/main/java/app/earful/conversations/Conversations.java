package app.earful.conversations;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down, corrects, deletes and brings back. Each of these takes the customer's row first, see
 * {@link ConversationRepository#lockCustomer}, and "last heard" changes in the same transaction.
 */
@Service
@Transactional
public class Conversations {
    private final ConversationRepository repository;
    private final RevisionRepository revisions;
    private final Settling settling;
    private final Aftermath aftermath;
    private final Ids ids;

    Conversations(
            ConversationRepository repository,
            RevisionRepository revisions,
            Settling settling,
            Aftermath aftermath,
            Ids ids) {
        this.repository = repository;
        this.revisions = revisions;
        this.settling = settling;
        this.aftermath = aftermath;
        this.ids = ids;
    }

    /**
     * Writes it down, once for each client key.
     *
     * @throws Invalid when it cannot be right
     */
    public UUID log(Member member, NewConversation sent) {
        return save(member, sent).id();
    }

    /** What became of something that arrived. */
    public record Saved(UUID id, Arrival arrival) {}

    public enum Arrival {
        NEW,
        /** The same thing again, or an older text of it: nothing was changed. */
        REPEATED,
        /** Somebody went back, changed the text and sent it again. */
        CORRECTED
    }

    public Saved save(Member member, NewConversation raw) {
        return save(member, raw, List::of);
    }

    /** @param found what a program finds in it, kept as dots and marked as such; asked for once, when it is new */
    public Saved save(Member member, NewConversation raw, Supplier<List<DotEntry>> found) {
        var sent = raw.cleaned();
        lock(sent.customerId());
        var earlier = repository.findByClientKey(sent.clientKey());
        if (earlier.isPresent()) {
            return arriveAgain(member, earlier.get(), sent);
        }
        var dots = found.get();
        var settled = settling.settle(member, dots.isEmpty() ? sent : sent.with(dots, sent.promises()));
        var id = ids.next();
        if (!repository.insert(id, settled, member.id(), sent.digest())) {
            throw new Conflict("conversation.keyTaken");
        }
        if (!dots.isEmpty()) {
            repository.markKeptAutomatically(id);
        }
        aftermath.logged(id, member, settled);
        return new Saved(id, Arrival.NEW);
    }

    /**
     * A key names one conversation for ever. What has arrived before changes nothing, however late it arrives again: it
     * may be the retry of a request that was slower than a correction. A text not seen before is the correction of
     * somebody who went back to the form; a deleted conversation stays deleted.
     */
    private Saved arriveAgain(Member member, Conversation earlier, NewConversation sent) {
        if (!earlier.customer().id().equals(sent.customerId())
                || !earlier.loggedBy().id().equals(member.id())) {
            throw new Conflict("conversation.keyTaken");
        }
        if (earlier.isDeleted() || repository.hasArrived(earlier.id(), sent.digest())) {
            return new Saved(earlier.id(), Arrival.REPEATED);
        }
        // a mail that is sent again in other words keeps what was kept of it, unless other dots come with it
        var dots = sent.dots().isEmpty() && earlier.hasAutomaticDots()
                ? earlier.entry().dots()
                : sent.dots();
        change(member, earlier, sent.with(dots, sent.promises()));
        repository.rememberArrival(earlier.id(), sent.digest());
        return new Saved(earlier.id(), Arrival.CORRECTED);
    }

    /**
     * Puts this in place of what stood there; the history keeps what stood there.
     *
     * @param version of the conversation that the sender has seen
     * @throws Conflict when somebody else was quicker
     */
    public void correct(Member member, UUID id, int version, NewConversation raw) {
        var before = lockForChange(member, id);
        if (before.isDeleted() || before.version() != version) {
            throw new Conflict("conversation.changedMeanwhile");
        }
        change(member, before, raw.cleaned());
    }

    private void change(Member member, Conversation before, NewConversation sent) {
        if (!before.customer().id().equals(sent.customerId())) {
            throw new Invalid(new FieldErrors().add("customer", "conversation.customer.fixed"));
        }
        var settled = settling.settle(member, sent, before);
        if (settled.entry().saysTheSameAs(before.entry())) {
            return;
        }
        revisions.insert(before, member.id(), ChangeAction.CORRECTED, settled.now());
        repository.update(before, settled);
        aftermath.changed(member, before, ChangeAction.CORRECTED);
    }

    /** Puts a dot right; a correction of its conversation like any other. */
    public void correctDot(Member member, UUID dotId, DotKind kind, String words) {
        changeDots(member, dotId, dot -> dot.id().equals(dotId) ? new DotEntry(dotId, kind, words) : dot.entry());
    }

    /**
     * One more dot of a conversation that was written down before; a correction of it like any other.
     *
     * @return the dot's id
     * @throws Invalid when it cannot be right
     */
    public UUID addDot(Member member, UUID conversationId, DotKind kind, String words) {
        var before = lockForChange(member, conversationId);
        if (before.isDeleted()) {
            throw new Conflict("conversation.changedMeanwhile");
        }
        var entry = before.entry();
        var dots = Stream.concat(entry.dots().stream(), Stream.of(new DotEntry(kind, words)))
                .toList();
        change(member, before, entry.with(dots, entry.promises()).cleaned());
        var known = before.dots().stream().map(Dot::id).collect(Collectors.toSet());
        return get(conversationId).dots().stream()
                .map(Dot::id)
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** A member has looked at a dot that was kept automatically: it is as good as their own. */
    public void keepDot(Member member, UUID dotId) {
        lockForChange(member, conversationOf(dotId));
        repository.keepDot(dotId);
    }

    /** It can be brought back. */
    public void deleteDot(Member member, UUID dotId) {
        changeDots(member, dotId, dot -> dot.id().equals(dotId) ? null : dot.entry());
    }

    public void restoreDot(Member member, UUID dotId) {
        var before = lockForChange(member, conversationOf(dotId));
        if (before.isDeleted()) {
            throw new Conflict("conversation.changedMeanwhile");
        }
        if (before.dots().stream().noneMatch(dot -> dot.id().equals(dotId))) {
            revisions.insert(before, member.id(), ChangeAction.CORRECTED, settling.now());
            repository.restoreDot(before.id(), dotId, settling.now());
            aftermath.changed(member, before, ChangeAction.CORRECTED);
        }
    }

    private void changeDots(Member member, UUID dotId, Function<Dot, @Nullable DotEntry> change) {
        var before = lockForChange(member, conversationOf(dotId));
        if (before.dots().stream().noneMatch(dot -> dot.id().equals(dotId))) {
            throw new Conflict("conversation.changedMeanwhile");
        }
        var entry = before.entry();
        var dots = before.dots().stream().map(change).filter(Objects::nonNull).toList();
        change(member, before, entry.with(dots, entry.promises()).cleaned());
    }

    private UUID conversationOf(UUID dotId) {
        return repository.findConversationOfDot(dotId).orElseThrow(() -> new NotFound("dot.notFound"));
    }

    /** Takes it out of the log and out of every count; it can be brought back. */
    public void delete(Member member, UUID id) {
        var before = lockForChange(member, id);
        if (!before.isDeleted()) {
            setDeleted(member, before, true);
        }
    }

    public void restore(Member member, UUID id) {
        var before = lockForChange(member, id);
        if (before.isDeleted()) {
            setDeleted(member, before, false);
        }
    }

    private void setDeleted(Member member, Conversation before, boolean deleted) {
        var action = deleted ? ChangeAction.DELETED : ChangeAction.RESTORED;
        var now = settling.now();
        revisions.insert(before, member.id(), action, now);
        repository.setDeleted(before, deleted ? now : null, now);
        aftermath.changed(member, before, action);
    }

    /** Read again after the lock: only then is it what stands. */
    private Conversation lockForChange(Member member, UUID id) {
        lock(get(id).customer().id());
        var conversation = get(id);
        if (!conversation.mayBeCorrectedBy(member)) {
            throw new Refused("conversation.notYours");
        }
        return conversation;
    }

    private Conversation get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("conversation.notFound"));
    }

    private void lock(UUID customerId) {
        if (!repository.lockCustomer(customerId)) {
            throw new Invalid(new FieldErrors().add("customer", "conversation.customer.unknown"));
        }
    }
}
