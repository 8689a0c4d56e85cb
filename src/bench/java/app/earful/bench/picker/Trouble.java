package app.earful.bench.picker;

import java.util.Random;

/**
 * How problems come and go in a world. Rates are a day, times in calendar days.
 *
 * @param daysBetween two problems of a usual customer, told ones too
 * @param segmentSpread of the logarithm of the segments' rates
 * @param ownShape of the gamma distribution of a customer's rate in their segment: the higher, the more alike
 * @param healing how fast problems heal by themselves
 * @param told share of the problems they come with by themselves
 * @param telling share of the others that come up when they are asked
 * @param harm share that makes them leave when open at the renewal
 * @param mendingDays from hearing a problem to mending it, on average; half of it is the least
 * @param signals share of the problems that give a signal
 */
record Trouble(
        double daysBetween,
        double segmentSpread,
        int ownShape,
        double healing,
        double told,
        double telling,
        double harm,
        double mendingDays,
        double signals) {
    static final Trouble USUAL = new Trouble(120, 0.8, 2, 1 / 90.0, 0.3, 0.9, 0.5, 15, 0);

    /** Any that seems possible. */
    static Trouble drawn(Random random) {
        return new Trouble(
                between(random, 60, 400),
                between(random, 0.2, 1.3),
                1 + random.nextInt(4),
                1 / between(random, 40, 800),
                between(random, 0.1, 0.6),
                between(random, 0.6, 1),
                between(random, 0.25, 0.9),
                between(random, 5, 70),
                0);
    }

    private static double between(Random random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    Trouble healing(double other) {
        return new Trouble(daysBetween, segmentSpread, ownShape, other, told, telling, harm, mendingDays, signals);
    }

    Trouble mendingDays(double other) {
        return new Trouble(daysBetween, segmentSpread, ownShape, healing, told, telling, harm, other, signals);
    }

    Trouble signals(double other) {
        return new Trouble(daysBetween, segmentSpread, ownShape, healing, told, telling, harm, mendingDays, other);
    }

    /** The chance that a problem takes longer to mend than this. */
    double unmendedAfter(double days) {
        return Math.min(1, Math.exp(1 - 2 * days / mendingDays));
    }
}
