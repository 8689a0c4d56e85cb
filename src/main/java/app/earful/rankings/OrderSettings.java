package app.earful.rankings;

import app.earful.picker.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may set about the order.
 *
 * @param unheardPercent of the calls, for customers unheard for longest
 * @param harmPercent of the customers with an open problem who leave at the renewal
 * @param mostContacts talks and tries of ours with a customer, by anybody and on any channel, in so many days
 * @param mendingDays from hearing a problem to mending it, on average; null to go by what is known
 * @param contactDays the days that these are counted in
 */
public record OrderSettings(
        int unheardPercent, int harmPercent, @Nullable Integer mendingDays, int mostContacts, int contactDays) {
    static final OrderSettings USUAL = new OrderSettings(
            10, (int) Math.round(100 * Assumptions.USUAL.harm()), Assumptions.USUAL.mendingDays(), 5, 30);

    Assumptions assumptions() {
        return new Assumptions(harmPercent / 100.0, mendingDays);
    }

    /** Whether the name after so many is for somebody unheard: evenly spread, and the share is kept to. */
    public boolean isForUnheard(long given) {
        return (given + 1) * unheardPercent / 100 > given * unheardPercent / 100;
    }
}
