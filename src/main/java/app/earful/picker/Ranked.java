package app.earful.picker;

import java.util.List;

/**
 * A customer with what a call is worth today, in the currency of the book.
 *
 * @param reasons at most three, the strongest first; each of them moved the worth
 */
public record Ranked(String customerId, double worth, List<Reason> reasons) {}
