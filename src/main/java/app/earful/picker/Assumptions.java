package app.earful.picker;

import org.jspecify.annotations.Nullable;

/**
 * What no book tells by itself, so that whoever knows their business may set it.
 *
 * @param harm the chance, from 0 to 1, that a customer with an open problem leaves at the renewal; without one, in a year
 * @param mendingDays calendar days from hearing a problem to mending it, on average; null to go by the book
 */
public record Assumptions(double harm, @Nullable Integer mendingDays) {
    /** Half of them: between the few who leave over a late delivery and the many who do over being treated badly. */
    public static final Assumptions USUAL = new Assumptions(0.5, null);
}
