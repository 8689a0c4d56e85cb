package app.earful.themes.lists;

import app.earful.conversations.DotKind;
import java.time.Instant;
import java.util.UUID;

/** What a customer said, in their words. */
public record Quote(
        UUID dotId,
        DotKind kind,
        String words,
        Instant heardAt,
        UUID customerId,
        String customerName,
        UUID conversationId,
        String heardByName,
        boolean keptAutomatically) {}
