package app.earful.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down about one exchange, or sends in place of what stood there before.
 *
 * @param clientKey made where it is written, before it is sent: whatever arrives under the same key is the same conversation
 * @param score how are we doing for them, 0 to 10
 * @param nextOn the day to talk again
 * @param happenedAt null for now
 * @param memberIds who of us took part; empty for whoever logs it
 * @param pickId the pick of a day this answers, for today to close
 */
public record NewConversation(
        UUID clientKey,
        UUID customerId,
        List<UUID> contactIds,
        Channel channel,
        Outcome outcome,
        StartedBy startedBy,
        @Nullable Integer score,
        String note,
        @Nullable LocalDate nextOn,
        @Nullable Instant happenedAt,
        List<UUID> memberIds,
        List<DotEntry> dots,
        List<PromiseEntry> promises,
        @Nullable UUID pickId) {
    /** We called, just now, and wrote a note. */
    public static NewConversation of(UUID customerId, Channel channel, Outcome outcome, String note) {
        return new NewConversation(
                UUID.randomUUID(),
                customerId,
                List.of(),
                channel,
                outcome,
                StartedBy.WE,
                null,
                note,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public NewConversation at(Instant instant) {
        return new NewConversation(
                clientKey,
                customerId,
                contactIds,
                channel,
                outcome,
                startedBy,
                score,
                note,
                nextOn,
                instant,
                memberIds,
                dots,
                promises,
                pickId);
    }

    public NewConversation with(List<DotEntry> newDots, List<PromiseEntry> newPromises) {
        return new NewConversation(
                clientKey,
                customerId,
                contactIds,
                channel,
                outcome,
                startedBy,
                score,
                note,
                nextOn,
                happenedAt,
                memberIds,
                newDots,
                newPromises,
                pickId);
    }
}
