package app.earful.conversations;

import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange, or an attempt at one, with everything that hangs on it.
 *
 * @param members ours, in the order of their names
 * @param contacts theirs
 * @param version to be sent back with a correction
 */
public record Conversation(
        UUID id,
        UUID clientKey,
        Person customer,
        Channel channel,
        Outcome outcome,
        StartedBy startedBy,
        @Nullable Integer score,
        String note,
        @Nullable LocalDate nextOn,
        Instant happenedAt,
        LocalDate happenedOn,
        Person loggedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        int version,
        List<Person> members,
        List<Person> contacts,
        List<Dot> dots,
        List<Promise> promises) {
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Members correct what is theirs; leaders correct everything. */
    public boolean mayBeCorrectedBy(Member member) {
        return member.may(Role.LEADER)
                || (member.may(Role.MEMBER)
                        && (loggedBy.id().equals(member.id()) || memberIds().contains(member.id())));
    }

    public boolean hasAutomaticDots() {
        return dots.stream().anyMatch(Dot::keptAutomatically);
    }

    /** As it would have to be written down to stand as it stands. */
    public NewConversation entry() {
        return new NewConversation(
                clientKey,
                customer.id(),
                ids(contacts),
                channel,
                outcome,
                startedBy,
                score,
                note,
                nextOn,
                happenedAt,
                memberIds(),
                dots.stream().map(Dot::entry).toList(),
                promises.stream().map(Promise::entry).toList(),
                null);
    }

    ConversationCorrected.State state() {
        return new ConversationCorrected.State(memberIds(), outcome, happenedOn, isDeleted());
    }

    public List<UUID> memberIds() {
        return ids(members);
    }

    private static List<UUID> ids(List<Person> people) {
        return people.stream().map(Person::id).sorted().toList();
    }
}
