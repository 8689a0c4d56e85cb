package app.earful.promises;

import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise with whom it was given to and what became of it. */
public record GivenPromise(
        UUID id,
        String what,
        @Nullable LocalDate dueOn,
        UUID ownerId,
        String ownerName,
        UUID customerId,
        String customerName,
        @Nullable UUID conversationId,
        Instant createdAt,
        @Nullable Instant keptAt,
        @Nullable Instant droppedAt,
        @Nullable String droppedReason) {
    public PromiseState state() {
        return keptAt != null ? PromiseState.KEPT : droppedAt != null ? PromiseState.DROPPED : PromiseState.OPEN;
    }

    public boolean isOverdueOn(LocalDate today) {
        return state() == PromiseState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** Members answer for their own promises, leaders for all. */
    public boolean mayBeChangedBy(Member member) {
        return member.may(Role.LEADER) || (member.may(Role.MEMBER) && ownerId.equals(member.id()));
    }
}
