package app.earful.dots;

import app.earful.conversations.DotKind;
import java.time.Instant;
import java.util.UUID;

/** A dot with what one wants to know beside it: whose, when, heard by whom. */
public record HeardDot(
        UUID id,
        DotKind kind,
        String words,
        Instant heardAt,
        UUID customerId,
        String customerName,
        UUID conversationId,
        UUID heardById,
        String heardByName) {}
