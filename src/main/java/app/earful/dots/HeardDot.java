package app.earful.dots;

import app.earful.conversations.DotKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dot with what one wants to know beside it: whose, when, heard by whom.
 *
 * @param theme null where it stands alone, or was not looked at yet
 * @param sentiment from -1 to 1; null where it was not read yet and nobody said
 * @param said how it feels, where somebody said so; the sentiment is theirs then
 * @param keptAutomatically the program kept it, and nobody has looked at it yet
 */
public record HeardDot(
        UUID id,
        DotKind kind,
        String words,
        Instant heardAt,
        UUID customerId,
        String customerName,
        UUID conversationId,
        UUID heardById,
        String heardByName,
        @Nullable ThemeOfDot theme,
        @Nullable Double sentiment,
        @Nullable SaidFeeling said,
        boolean keptAutomatically) {
    public @Nullable Sentiment feeling() {
        return said != null ? said.sentiment() : sentiment == null ? null : Sentiment.of(sentiment);
    }
}
