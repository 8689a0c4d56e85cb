package app.earful.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days a member is away, both ends included. */
public record TimeOff(
        UUID id,
        UUID memberId,
        LocalDate fromOn,
        LocalDate toOn,
        boolean halfDay,
        @Nullable String note) {
    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
