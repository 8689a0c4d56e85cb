package app.earful.workspaces;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of the week somebody works, and the place whose public holidays they keep.
 *
 * @param country two letters of ISO 3166-1
 */
public record WorkingWeek(
        Set<DayOfWeek> days, String country, @Nullable String region) {}
