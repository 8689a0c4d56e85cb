package app.earful.conversations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A conversation was corrected, deleted or brought back; published inside the transaction. */
public record ConversationCorrected(UUID conversationId, UUID customerId, State before, State now) {
    /** What days and picks depend on. */
    public record State(List<UUID> members, Outcome outcome, LocalDate happenedOn, boolean deleted) {
        /** Counts as a connection on its day. */
        public boolean connected() {
            return outcome.isConnection() && !deleted;
        }
    }
}
