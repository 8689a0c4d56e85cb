package app.earful.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often customers of one kind have problems that nobody tells, and how well that is known.
 *
 * @param segment null for everybody
 * @param customers from whom it was learned
 * @param talks in which a problem could have come up
 * @param found of them, those in which one did
 * @param perYear problems of a customer a year, on average
 * @param low the true average is above it with a chance of 95 %
 * @param high and below it with the same
 */
public record SegmentRate(
        @Nullable String segment, int customers, int talks, int found, double perYear, double low, double high) {
    private static final double DAYS_A_YEAR = 365;
    private static final int SHIFTS = 12;
    private static final int SHIFTS_A_STEP = 4;

    /** Of the logarithm, between kinds of customers: before anything is known, half or double is nothing unusual. */
    private static final double SPREAD = 0.8;

    private static final double TAIL = 0.05;

    /** Everybody first, then the segments by name. */
    static List<SegmentRate> of(List<Known> customers, ProblemRates rates) {
        var bySegment = new TreeMap<String, List<Known>>();
        for (var customer : customers) {
            var segment = customer.segment();
            if (segment != null) {
                bySegment.computeIfAbsent(segment, _ -> new ArrayList<>()).add(customer);
            }
        }
        var all = new ArrayList<SegmentRate>();
        all.add(of(null, customers, rates));
        for (Map.Entry<String, List<Known>> one : bySegment.entrySet()) {
            all.add(of(one.getKey(), one.getValue(), rates));
        }
        return all;
    }

    /**
     * What was learned is moved up and down the grid as a whole, and each place weighed with how likely it makes what the
     * talks showed: an approximate posterior of the segment's scale (profile likelihood with a log-normal belief).
     */
    private static SegmentRate of(@Nullable String segment, List<Known> members, ProblemRates rates) {
        var sorted = members.stream().sorted(Comparator.comparing(Known::id)).toList();
        var likelihoods = sorted.stream().map(known -> likelihood(known, rates)).toList();
        var prior = rates.prior(segment);
        var weights = new double[2 * SHIFTS * SHIFTS_A_STEP + 1];
        var means = new double[weights.length];
        for (var place = 0; place < weights.length; place++) {
            var shift = (place - SHIFTS * SHIFTS_A_STEP) / (double) SHIFTS_A_STEP;
            var moved = RateGrid.moved(prior, shift);
            means[place] = RateGrid.mean(moved) * DAYS_A_YEAR;
            var belief = shift * RateGrid.STEP / SPREAD;
            weights[place] = logLikelihood(likelihoods, moved) - belief * belief / 2;
        }
        ProblemRates.exponentiate(weights);
        RateGrid.normalize(weights);
        return new SegmentRate(
                segment,
                sorted.size(),
                sorted.stream().mapToInt(known -> known.past().tellingLooks()).sum(),
                sorted.stream().mapToInt(known -> known.past().problems()).sum(),
                means[SHIFTS * SHIFTS_A_STEP],
                quantile(weights, means, TAIL),
                quantile(weights, means, 1 - TAIL));
    }

    private static double[] likelihood(Known customer, ProblemRates rates) {
        var weights = new double[RateGrid.SIZE];
        ProblemRates.logLikelihood(customer.past(), rates.heal(), rates.hints(), weights);
        ProblemRates.exponentiate(weights);
        return weights;
    }

    private static double logLikelihood(List<double[]> likelihoods, double[] weights) {
        var sum = 0.0;
        for (var likelihood : likelihoods) {
            var one = 0.0;
            for (var k = 0; k < weights.length; k++) {
                one += weights[k] * likelihood[k];
            }
            sum += Math.log(one);
        }
        return sum;
    }

    private static double quantile(double[] weights, double[] means, double share) {
        var sum = 0.0;
        for (var place = 0; place < weights.length; place++) {
            sum += weights[place];
            if (sum >= share) {
                return means[place];
            }
        }
        return means[means.length - 1];
    }
}
