package app.earful.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation was written down; published inside the saving transaction, once however often it arrives.
 *
 * @param happenedOn the day it was for the member who logged it
 */
public record ConversationLogged(
        UUID conversationId,
        UUID customerId,
        UUID loggedBy,
        List<UUID> members,
        Channel channel,
        Outcome outcome,
        Instant happenedAt,
        LocalDate happenedOn,
        @Nullable LocalDate nextOn,
        @Nullable UUID pickId) {}
