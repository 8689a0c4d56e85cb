package app.earful.opportunities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of wishes and pains.
 *
 * @param valueCents of a year, of the {@code valued} customers whose currency is the workspace's
 * @param points see {@link app.earful.themes.figures.AskRepository}
 * @param quoteKeptAutomatically the program kept those words, and nobody has looked at them yet
 * @param ideaId the idea that was made of it
 */
public record Opportunity(
        UUID themeId,
        String name,
        int customers,
        int dots,
        int wishes,
        long valueCents,
        int valued,
        Instant lastHeardAt,
        double points,
        @Nullable String quote,
        boolean quoteKeptAutomatically,
        @Nullable UUID ideaId) {
    public BigDecimal value() {
        return BigDecimal.valueOf(valueCents, 2);
    }

    public int pains() {
        return dots - wishes;
    }
}
