package app.earful.picks;

import app.earful.picker.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The name a member was given for a day.
 *
 * @param extra asked for on top: after the first was done, or on a day off
 */
public record Pick(
        UUID id, UUID memberId, LocalDate day, UUID customerId, double worth, List<Reason> reasons, boolean extra) {}
