package app.earful.conversations;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what the sender left out and refuses what cannot be: the one place for the rules that need the database. */
@Component
class Settling {
    private final MemberRepository members;
    private final PartRepository parts;
    private final Ids ids;
    private final InstantSource time;

    Settling(MemberRepository members, PartRepository parts, Ids ids, InstantSource time) {
        this.members = members;
        this.parts = parts;
        this.ids = ids;
        this.time = time;
    }

    Settled settle(Member logger, NewConversation sent) {
        return settle(logger, sent, null);
    }

    Instant now() {
        return time.instant();
    }

    /**
     * @param before what stands now; null for a new one
     */
    Settled settle(Member member, NewConversation sent, @Nullable Conversation before) {
        var now = time.instant();
        var logger = before == null ? member : logger(before, member);
        var errors = sent.faults(now, logger.zone());
        var happenedAt = happenedAt(sent, before, now, member.zone());
        var participants = participants(logger, sent, before, errors);
        var contactIds = sent.contactIds().stream().distinct().sorted().toList();
        if (!parts.strangersAmong(contactIds, sent.customerId()).isEmpty()) {
            errors.add("contacts", "conversation.contacts.unknown");
        }
        var entry = new NewConversation(
                sent.clientKey(),
                sent.customerId(),
                contactIds,
                sent.channel(),
                sent.outcome(),
                sent.startedBy(),
                sent.score(),
                sent.note(),
                sent.nextOn(),
                happenedAt,
                participants.stream().map(Member::id).sorted().toList(),
                dots(sent, before),
                promises(logger, sent, before, errors),
                sent.pickId());
        errors.throwIfAny();
        return new Settled(entry, participants, happenedAt, logger.dayAt(happenedAt), now);
    }

    /**
     * A form knows minutes and PostgreSQL microseconds: whoever corrects something else does not move the time.
     */
    private static Instant happenedAt(NewConversation sent, @Nullable Conversation before, Instant now, ZoneId zone) {
        var wanted = sent.happenedAt();
        var standing = before == null ? null : before.happenedAt();
        if (standing != null && (wanted == null || shows(standing, wanted, zone))) {
            return standing;
        }
        return (wanted == null ? now : wanted).truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a form that shows the one time is read as the other: in autumn its words stand for two hours. */
    private static boolean shows(Instant standing, Instant wanted, ZoneId zone) {
        var shown = standing.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return wanted.atZone(zone).toLocalDateTime().equals(shown);
    }

    /** Whose clock decides the day: whoever logged it, even when another corrects it. */
    private Member logger(Conversation before, Member corrector) {
        var id = before.loggedBy().id();
        return id.equals(corrector.id()) ? corrector : members.find(id).orElseThrow();
    }

    private List<Member> participants(
            Member logger, NewConversation sent, @Nullable Conversation before, FieldErrors errors) {
        if (sent.memberIds().isEmpty()) {
            return List.of(logger);
        }
        var earlier = before == null ? List.<UUID>of() : before.memberIds();
        var found = new ArrayList<Member>();
        for (var id : new HashSet<>(sent.memberIds())) {
            findColleague(id, earlier)
                    .ifPresentOrElse(found::add, () -> errors.add("members", "conversation.members.unknown"));
        }
        return found;
    }

    /** Somebody who may sign in, or who could when the conversation was first written down. */
    private Optional<Member> findColleague(UUID id, List<UUID> earlier) {
        return members.find(id).filter(member -> member.active() || earlier.contains(id));
    }

    private List<DotEntry> dots(NewConversation sent, @Nullable Conversation before) {
        var standing = before == null ? List.<Dot>of() : before.dots();
        var identities = new Identities(standing, Dot::id, dot -> dot.words());
        return sent.dots().stream()
                .map(dot -> new DotEntry(identities.take(dot.id(), dot.words()), dot.kind(), dot.words()))
                .toList();
    }

    private List<PromiseEntry> promises(
            Member logger, NewConversation sent, @Nullable Conversation before, FieldErrors errors) {
        var standing = before == null ? List.<Promise>of() : before.promises();
        var earlierOwners = standing.stream().map(Promise::ownerId).toList();
        var identities = new Identities(standing, Promise::id, promise -> promise.what());
        var settled = new ArrayList<PromiseEntry>();
        for (var promise : sent.promises()) {
            var ownerId = promise.ownerId() == null ? logger.id() : promise.ownerId();
            if (findColleague(ownerId, earlierOwners).isEmpty()) {
                errors.add("promises", "conversation.promises.owner");
            }
            settled.add(new PromiseEntry(
                    identities.take(promise.id(), promise.what()), promise.what(), promise.dueOn(), ownerId));
        }
        return settled;
    }

    /**
     * Which row an entry is: the one it names if that is this conversation's own, else one that says the same, else a
     * new one. Never a row of another conversation, and no row twice.
     */
    private final class Identities {
        private final Set<UUID> free = new HashSet<>();
        private final HashMap<String, UUID> byText = new HashMap<>();

        private <T> Identities(List<T> standing, Function<T, UUID> id, Function<T, String> text) {
            standing.forEach(row -> {
                free.add(id.apply(row));
                byText.put(text.apply(row), id.apply(row));
            });
        }

        private UUID take(@Nullable UUID named, String text) {
            if (named != null && free.remove(named)) {
                return named;
            }
            var same = byText.get(text);
            return same != null && free.remove(same) ? same : ids.next();
        }
    }
}
