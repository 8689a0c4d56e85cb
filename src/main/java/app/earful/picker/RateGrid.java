package app.earful.picker;

import java.util.List;

/** How often silent problems may come to a customer: from once in seven years to once in twelve days, in even ratios. */
final class RateGrid {
    static final int SIZE = 13;

    private static final double RAREST_A_DAY = 1 / 2_500.0;
    private static final double MOST_A_DAY = 1 / 12.0;
    private static final double[] RATES = rates();

    /** From one rate to the next, of the logarithm. */
    static final double STEP = Math.log(MOST_A_DAY / RAREST_A_DAY) / (SIZE - 1);

    private RateGrid() {}

    /** Problems a day. */
    static double rate(int index) {
        return RATES[index];
    }

    /** What is believed where nothing was heard: around once in 200 days, log-normal with a spread of 1.2. */
    static double[] belief() {
        var weights = new double[SIZE];
        for (var k = 0; k < SIZE; k++) {
            var x = Math.log(RATES[k] * 200) / 1.2;
            weights[k] = Math.exp(-x * x / 2);
        }
        return normalize(weights);
    }

    /** The same weights so many places further up, or down; what would fall off stays at the end. */
    static double[] moved(List<Double> weights, double places) {
        var moved = new double[SIZE];
        for (var k = 0; k < SIZE; k++) {
            var to = Math.clamp(k + places, 0, SIZE - 1);
            var low = (int) Math.min(SIZE - 2, to);
            moved[low] += (low + 1 - to) * weights.get(k);
            moved[low + 1] += (to - low) * weights.get(k);
        }
        return moved;
    }

    /** Makes them add up to one, in place. */
    static double[] normalize(double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        for (var k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    /** Problems a day. */
    static double mean(double[] weights) {
        var mean = 0.0;
        for (var k = 0; k < SIZE; k++) {
            mean += weights[k] * RATES[k];
        }
        return mean;
    }

    private static double[] rates() {
        var rates = new double[SIZE];
        for (var k = 0; k < SIZE; k++) {
            rates[k] = RAREST_A_DAY * Math.pow(MOST_A_DAY / RAREST_A_DAY, k / (SIZE - 1.0));
        }
        return rates;
    }
}
