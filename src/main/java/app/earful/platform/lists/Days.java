package app.earful.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; without one of them there is no end on that side. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final Instant LATER_THAN_ANYTHING = Instant.parse("9999-12-31T00:00:00Z");

    public Instant earliest(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    /** The last instant of the last day. */
    public Instant latest(ZoneId zone) {
        return to == null
                ? LATER_THAN_ANYTHING
                : to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
