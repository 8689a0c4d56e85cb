package app.earful.competitors;

import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Trend;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A competitor in numbers, over a year; those that were merged into it count with it. */
public record CompetitorRow(
        UUID id,
        String name,
        Map<Side, Mentions> mentions,
        @Nullable Instant lastHeardAt,
        Trend trend,
        Motion motion) {
    public Mentions by(Side side) {
        return mentions.getOrDefault(side, Mentions.NONE);
    }

    public int customers() {
        return mentions.values().stream().mapToInt(Mentions::customers).sum();
    }

    public int dots() {
        return mentions.values().stream().mapToInt(Mentions::dots).sum();
    }
}
