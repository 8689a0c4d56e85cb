package app.earful.platform.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; without one of them there is no end on that side. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    static final Instant LATER_THAN_ANYTHING = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws DateTimeException also for years of more than four digits: the database, or the day after, might not know them */
    public static LocalDate parse(String text) {
        return inReach(LocalDate.parse(text.strip()));
    }

    /** @throws DateTimeException for a year before the first or after 9999 */
    public static LocalDate inReach(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("out of reach: " + day);
        }
        return day;
    }

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
