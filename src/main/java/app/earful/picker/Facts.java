package app.earful.picker;

/**
 * The numbers that make a customer's worth on a day; replace one to ask "what if".
 *
 * @param value a year, in the currency of the book
 * @param reach the chance that they answer, on any day
 * @param reachToday the same on this one, for its weekday
 * @param daysToRenewal -1 without a renewal
 * @param weights how likely each rate of the {@link RateGrid} is
 * @param daysClear at each rate, days since nothing was open that would make as many problems likely as are
 * @param daysHeard days since the last talk
 * @param awaited a day was agreed and has come
 */
@SuppressWarnings("ArrayRecordComponent")
record Facts(
        double value,
        double reach,
        double reachToday,
        int daysToRenewal,
        double[] weights,
        double[] daysClear,
        int daysHeard,
        boolean awaited) {
    Facts withValue(double other) {
        return new Facts(other, reach, reachToday, daysToRenewal, weights, daysClear, daysHeard, awaited);
    }

    Facts withDaysToRenewal(int other) {
        return new Facts(value, reach, reachToday, other, weights, daysClear, daysHeard, awaited);
    }

    Facts withWeights(double[] other) {
        return new Facts(value, reach, reachToday, daysToRenewal, other, daysClear, daysHeard, awaited);
    }

    Facts withDaysClear(double[] other) {
        return new Facts(value, reach, reachToday, daysToRenewal, weights, other, daysHeard, awaited);
    }

    Facts onAnyWeekday() {
        return new Facts(value, reach, reach, daysToRenewal, weights, daysClear, daysHeard, awaited);
    }

    Facts notAwaited() {
        return new Facts(value, reach, reachToday, daysToRenewal, weights, daysClear, daysHeard, false);
    }
}
