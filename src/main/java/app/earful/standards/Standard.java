package app.earful.standards;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers of this tier and segment are to be heard at least every so many days.
 *
 * @param tier null for any
 * @param segment null for any
 */
public record Standard(
        UUID id, @Nullable String tier, @Nullable String segment, int everyDays) {
    static final int LEAST_DAYS = 7;
    static final int MOST_DAYS = 1_000;

    boolean covers(@Nullable String itsTier, @Nullable String itsSegment) {
        return (tier == null || tier.equals(itsTier)) && (segment == null || segment.equals(itsSegment));
    }

    /** What asks most of us where several cover a customer; null where none does. */
    public static @Nullable Integer everyDays(
            Collection<Standard> standards, @Nullable String tier, @Nullable String segment) {
        return standards.stream()
                .filter(standard -> standard.covers(tier, segment))
                .map(Standard::everyDays)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
