package app.earful.picker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often silent problems come to whom: a distribution over the {@link RateGrid} for everybody and for each segment;
 * a customer's own is their segment's, weighed with how likely each rate makes what they told us and what each talk
 * showed (empirical Bayes, from workspace to segment to customer).
 *
 * <p>A talk shows a problem with the chance 1 - e^(-{@link #TELLING} n), n being the number expected to be open; what is
 * not told then stays: n becomes (1 - telling) n, whatever was heard, since a Poisson number thinned is two independent
 * Poisson numbers.
 *
 * @param heal a day, how fast problems heal by themselves
 * @param toldRatio problems they come with by themselves, for each silent one
 * @param watchedFrom the day (of the epoch) from which the book would show problems told
 */
public record ProblemRates(
        double heal,
        double toldRatio,
        int watchedFrom,
        List<Double> everybody,
        Map<String, List<Double>> segments,
        Hints hints) {
    /** The chance that an open problem comes up when we ask. */
    public static final double TELLING = 0.9;

    /** Told problems are not quite the same as silent ones: what they say about the rate counts a little less. */
    static final double TOLD_WEIGHT = 0.7;

    /** The posterior over the grid; adds up to one. */
    double[] posterior(@Nullable String segment, Past past, int day) {
        var weights = new double[RateGrid.SIZE];
        logLikelihood(past, heal, hints, weights);
        addTold(past, exposure(past, day, watchedFrom), toldRatio, weights);
        exponentiate(weights);
        var prior = prior(segment);
        for (var k = 0; k < weights.length; k++) {
            weights[k] *= prior.get(k);
        }
        return RateGrid.normalize(weights);
    }

    List<Double> prior(@Nullable String segment) {
        return segment == null ? everybody : segments.getOrDefault(segment, everybody);
    }

    /** The number of problems expected to be open just after the last look, at each rate. */
    double[] openAfterLast(Past past) {
        var open = new double[RateGrid.SIZE];
        for (var k = 0; k < open.length; k++) {
            var from = past.since();
            for (var look = 0; look < past.looks(); look++) {
                open[k] = (1 - TELLING) * WaitingProblem.later(RateGrid.rate(k), heal, open[k], past.day(look) - from);
                from = Math.max(from, past.day(look));
            }
        }
        return open;
    }

    /** Adds to each weight how likely its rate makes what the looks showed; natural logarithms. */
    static void logLikelihood(Past past, double heal, Hints hints, double[] weights) {
        for (var k = 0; k < weights.length; k++) {
            var rate = RateGrid.rate(k);
            var open = 0.0;
            var from = past.since();
            for (var look = 0; look < past.looks(); look++) {
                open = WaitingProblem.later(rate, heal, open, past.day(look) - from);
                from = Math.max(from, past.day(look));
                if (!past.blind(look)) {
                    var chance = hints.adjust(WaitingProblem.chance(TELLING * open), past.hintBefore(look));
                    weights[k] += Math.log(Math.max(1e-9, past.problem(look) ? chance : 1 - chance));
                }
                open *= 1 - TELLING;
            }
        }
    }

    /** Adds to each look's place the chance, before it, that it would show a problem; hints left aside. */
    void expect(Past past, double[] weights, double[] chances) {
        for (var k = 0; k < weights.length; k++) {
            var open = 0.0;
            var from = past.since();
            for (var look = 0; look < past.looks(); look++) {
                open = WaitingProblem.later(RateGrid.rate(k), heal, open, past.day(look) - from);
                from = Math.max(from, past.day(look));
                chances[look] += weights[k] * WaitingProblem.chance(TELLING * open);
                open *= 1 - TELLING;
            }
        }
    }

    static int exposure(Past past, int day, int watchedFrom) {
        return Math.max(0, day - Math.max(past.since(), watchedFrom));
    }

    static void addTold(Past past, int exposure, double toldRatio, double[] weights) {
        for (var k = 0; k < weights.length; k++) {
            var expected = RateGrid.rate(k) * toldRatio * Math.max(1, exposure);
            if (exposure > 0 || past.told() > 0) {
                weights[k] += TOLD_WEIGHT * (past.told() * Math.log(expected) - expected);
            }
        }
    }

    /** In place; gives the logarithm that was taken out so that the largest is one. */
    static double exponentiate(double[] weights) {
        var most = Arrays.stream(weights).max().orElseThrow();
        for (var k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(weights[k] - most);
        }
        return most;
    }
}
