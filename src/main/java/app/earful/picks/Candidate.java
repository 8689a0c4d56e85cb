package app.earful.picks;

import app.earful.picker.Assignment.Offer;
import app.earful.standards.Standard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may be called on a day.
 *
 * @param worth of a call, as of the order
 * @param urgency what is lost by calling later, as of the order
 * @param silentSince the last talk, or since when they are known
 * @param talking who has a talk or a try open with them: nobody else calls
 * @param refused who sent them away lately
 */
record Candidate(
        UUID id,
        double worth,
        double urgency,
        @Nullable UUID owner,
        @Nullable String tier,
        @Nullable String segment,
        LocalDate silentSince,
        List<UUID> talking,
        Set<UUID> refused) {
    /** Two who talk with the same customer leave them to each other. */
    boolean mayBeCalled() {
        return talking.size() <= 1;
    }

    /** @param owners whoever keeps their customers */
    Offer offer(Collection<Standard> standards, LocalDate day, Set<UUID> owners) {
        return new Offer(
                id.toString(),
                worth,
                urgency,
                overdueDays(standards, day),
                owner != null && owners.contains(owner) ? owner.toString() : null,
                talking.isEmpty() ? null : talking.getFirst().toString(),
                refused.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    private @Nullable Integer overdueDays(Collection<Standard> standards, LocalDate day) {
        var every = Standard.everyDays(standards, tier, segment);
        var silent = Math.toIntExact(ChronoUnit.DAYS.between(silentSince, day));
        return every == null || silent < every ? null : silent - every;
    }
}
