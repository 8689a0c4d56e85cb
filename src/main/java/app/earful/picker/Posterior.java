package app.earful.picker;

/**
 * What is believed of a customer after all that was seen; good until something new is.
 *
 * @param weights how likely each rate of the {@link RateGrid} is
 * @param open the problems expected to be open after the last look, at each rate
 * @param from day of the last look, or since when they are known
 */
@SuppressWarnings("ArrayRecordComponent")
record Posterior(double[] weights, double[] open, int from) {
    static Posterior of(Known customer, ProblemRates rates, int day) {
        var past = customer.past();
        return new Posterior(
                rates.posterior(customer.segment(), past, day),
                rates.openAfterLast(past),
                Math.max(past.since(), past.lastLook()));
    }
}
