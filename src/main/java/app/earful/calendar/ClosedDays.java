package app.earful.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which the whole workspace is closed, both ends included. */
public record ClosedDays(UUID id, LocalDate fromOn, LocalDate toOn, String name) {
    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
