package app.earful.bench.picker;

/**
 * What a policy made of a world.
 *
 * @param kept revenue renewed (with contracts) or earned (without)
 * @param found problems that calls brought up
 * @param inTime of them, those mended before the renewal
 * @param leadDays sum, over those found, of the days from hearing to the renewal
 * @param neverCalled share of the customers
 */
record Outcome(double kept, int found, int inTime, double leadDays, double neverCalled) {}
