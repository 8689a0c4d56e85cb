package app.earful.rankings;

import app.earful.picker.Assumptions;
import app.earful.picker.Estimates;
import app.earful.picker.Ranked;
import app.earful.picker.SegmentRate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next customers with their reasons, and what the order rests on.
 *
 * @param segments everybody first
 * @param tried other assumptions than those that are set, under which the rows are shown; null for none
 */
public record OrderPage(
        List<Row> rows,
        List<SegmentRate> segments,
        Standards standards,
        OrderSettings settings,
        @Nullable Assumptions tried,
        Estimates estimates) {
    /** @param place in the order as it is, from 1 */
    public record Row(UUID id, String name, Ranked ranked, int place) {}

    /**
     * What they cost: customers who can wait less wait for them.
     *
     * @param overdue customers past one
     * @param urgency what waiting with the calls shown would cost, in the currency of the book
     * @param mostUrgency the same of as many calls, were there no standards
     */
    public record Standards(long overdue, double urgency, double mostUrgency) {
        public double cost() {
            return mostUrgency - urgency;
        }
    }

    /** How many of those shown are not among them as things are. */
    public long newcomers() {
        return rows.stream().filter(row -> row.place > rows.size()).count();
    }

    /** Where the book tells or nothing is set, how long mending is taken to last. */
    public int mendingDays() {
        return estimates.mending().medianDays();
    }
}
