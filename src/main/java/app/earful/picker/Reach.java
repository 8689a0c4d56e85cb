package app.earful.picker;

import java.util.List;

/**
 * The chance that somebody answers: Beta-binomial, so that a customer of few tries is taken to be like the others.
 *
 * @param mean the chance of a customer never tried
 * @param weight how many tries that belief is worth
 */
public record Reach(double mean, double weight) {
    private static final double[] WEIGHTS = {2, 4, 6, 10, 16, 30};
    private static final double IMAGINED_ANSWERS = 6;
    private static final double IMAGINED_TRIES = 10;

    /** Maximum likelihood over a few weights; the mean is moved a little towards 0.6. */
    static Reach fit(List<Known> customers) {
        var answers = IMAGINED_ANSWERS;
        var tries = IMAGINED_TRIES;
        for (var customer : customers) {
            answers += customer.past().answers();
            tries += customer.past().tries();
        }
        var mean = answers / tries;
        var best = 6.0;
        var highest = Double.NEGATIVE_INFINITY;
        for (var weight : WEIGHTS) {
            var likelihood = -0.5 * Math.pow(Math.log(weight / 6), 2);
            for (var customer : customers) {
                likelihood += logLikelihood(customer.past(), mean * weight, (1 - mean) * weight);
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = weight;
            }
        }
        return new Reach(mean, best);
    }

    double of(Past past) {
        return (mean * weight + past.answers()) / (weight + past.tries());
    }

    private static double logLikelihood(Past past, double alpha, double beta) {
        var sum = 0.0;
        for (var i = 0; i < past.answers(); i++) {
            sum += Math.log(alpha + i);
        }
        for (var i = 0; i < past.tries() - past.answers(); i++) {
            sum += Math.log(beta + i);
        }
        for (var i = 0; i < past.tries(); i++) {
            sum -= Math.log(alpha + beta + i);
        }
        return sum;
    }
}
