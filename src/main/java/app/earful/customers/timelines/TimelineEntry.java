package app.earful.customers.timelines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a customer, as their page tells it.
 *
 * @param outcome the word as stored: "talked"
 * @param ours names of members, theirs of contacts; both may be empty
 */
public record TimelineEntry(
        UUID id,
        Instant happenedAt,
        LocalDate happenedOn,
        String channel,
        String outcome,
        String startedBy,
        @Nullable Integer score,
        String note,
        String ours,
        String theirs,
        List<Learned> dots)
        implements TimelineItem {
    /** A dot of it: its kind as stored, and the customer's own words. */
    public record Learned(String kind, String words, boolean keptAutomatically) {}

    public boolean heard() {
        return outcome.equals("talked");
    }
}
