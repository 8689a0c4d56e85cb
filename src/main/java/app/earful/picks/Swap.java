package app.earful.picks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone else, please.
 *
 * @param until the first day on which they may be called again; null for the usual rest
 */
public record Swap(SwapReason reason, @Nullable LocalDate until) {}
