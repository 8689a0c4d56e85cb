package app.earful.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Estimates {@link ProblemRates} from a book: maximum penalized likelihood over the healing rate, and for each of its
 * values over the distribution of rates (EM, non-parametric: Laird 1978) and the told ratio together, since the three can
 * stand in for each other; then each segment's distribution, drawn towards everybody's.
 */
final class RateFit {
    /** A day. Log-normal belief around once in 120 days with a spread of 0.6. */
    private static final double[] HEALING = {
        1 / 30.0, 1 / 45.0, 1 / 65.0, 1 / 90.0, 1 / 130.0, 1 / 190.0, 1 / 280.0, 1 / 400.0, 1 / 800.0
    };

    private static final double HEALING_BELIEF_DAYS = 120;
    private static final double HEALING_SPREAD = 0.6;
    private static final int ROUNDS = 25;
    private static final int ROUNDS_PER_TOLD = 5;

    /** How many imagined customers stand for what is believed of everybody, and for everybody in a segment. */
    private static final double IMAGINED_IN_ALL = 3;

    private static final double IMAGINED_IN_SEGMENT = 4;
    private static final double TOLD_BELIEF = 0.4;
    private static final double TOLD_IMAGINED = 5;

    /** More would not change the healing rate, which is searched on a grid. */
    private static final int ENOUGH_FOR_HEALING = 4_000;

    private final List<Known> customers;
    private final int day;
    private final Hints hints;
    private final int watchedFrom;

    private record Fitted(double likelihood, double heal, double toldRatio) {}

    private RateFit(List<Known> customers, int day, Hints hints) {
        this.customers = customers;
        this.day = day;
        this.hints = hints;
        this.watchedFrom = customers.stream()
                .mapToInt(customer -> customer.past().firstEvent())
                .min()
                .orElse(day);
    }

    /** @param hints as far as they are known; the outcome has them learned anew */
    static ProblemRates fit(List<Known> customers, int day, Hints hints) {
        var rates = new RateFit(customers, day, hints).fit();
        return new ProblemRates(
                rates.heal(),
                rates.toldRatio(),
                rates.watchedFrom(),
                rates.everybody(),
                rates.segments(),
                hints(rates, customers, day));
    }

    private ProblemRates fit() {
        var few = new RateFit(every(customers, ENOUGH_FOR_HEALING), day, hints);
        @Nullable Fitted best = null;
        for (var heal : HEALING) {
            var fitted = few.fit(heal);
            if (best == null || fitted.likelihood > best.likelihood) {
                best = fitted;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no healing rate was tried");
        }
        var likelihoods = likelihoods(best.heal);
        addTold(likelihoods, best.toldRatio);
        var everybody = mixture(likelihoods, RateGrid.belief(), IMAGINED_IN_ALL);
        var segments = new LinkedHashMap<String, List<Double>>();
        bySegment().forEach((segment, members) -> {
            var own = members.stream().map(likelihoods::get).toList();
            segments.put(segment, list(mixture(own, everybody, IMAGINED_IN_SEGMENT)));
        });
        return new ProblemRates(best.heal, best.toldRatio, watchedFrom, list(everybody), segments, hints);
    }

    private Map<String, List<Integer>> bySegment() {
        var members = new TreeMap<String, List<Integer>>();
        for (var i = 0; i < customers.size(); i++) {
            var segment = customers.get(i).segment();
            if (segment != null) {
                members.computeIfAbsent(segment, _ -> new ArrayList<>()).add(i);
            }
        }
        return members;
    }

    private Fitted fit(double heal) {
        var looked = likelihoods(heal);
        var told =
                customers.stream().mapToInt(customer -> customer.past().told()).sum();
        var toldRatio = TOLD_BELIEF;
        var weights = RateGrid.belief();
        var likelihood = 0.0;
        for (var round = 0; round < ROUNDS / ROUNDS_PER_TOLD; round++) {
            var likelihoods = looked.stream().map(double[]::clone).collect(Collectors.toCollection(ArrayList::new));
            likelihood = addTold(likelihoods, toldRatio);
            weights = mixture(likelihoods, weights, RateGrid.belief(), IMAGINED_IN_ALL, ROUNDS_PER_TOLD);
            likelihood += logLikelihood(likelihoods, weights);
            toldRatio = (told + TOLD_BELIEF * TOLD_IMAGINED) / (silent(likelihoods, weights) + TOLD_IMAGINED);
        }
        var belief = Math.log(heal * HEALING_BELIEF_DAYS) / HEALING_SPREAD;
        return new Fitted(likelihood - belief * belief / 2, heal, toldRatio);
    }

    private List<double[]> likelihoods(double heal) {
        var likelihoods = new ArrayList<double[]>(customers.size());
        for (var customer : customers) {
            var weights = new double[RateGrid.SIZE];
            ProblemRates.logLikelihood(customer.past(), heal, hints, weights);
            likelihoods.add(weights);
        }
        return likelihoods;
    }

    /** From logarithms to likelihoods, in place; gives the logarithm of what was taken out. */
    private double addTold(List<double[]> likelihoods, double toldRatio) {
        var out = 0.0;
        for (var i = 0; i < likelihoods.size(); i++) {
            var past = customers.get(i).past();
            var exposure = ProblemRates.exposure(past, day, watchedFrom);
            ProblemRates.addTold(past, exposure, toldRatio, likelihoods.get(i));
            out += ProblemRates.exponentiate(likelihoods.get(i));
        }
        return out;
    }

    /** Silent problems expected in the time watched. */
    private double silent(List<double[]> likelihoods, double[] weights) {
        var silent = 0.0;
        for (var i = 0; i < likelihoods.size(); i++) {
            var posterior = likelihoods.get(i).clone();
            for (var k = 0; k < posterior.length; k++) {
                posterior[k] *= weights[k];
            }
            silent += RateGrid.mean(RateGrid.normalize(posterior))
                    * ProblemRates.exposure(customers.get(i).past(), day, watchedFrom);
        }
        return silent;
    }

    private static double[] mixture(List<double[]> likelihoods, double[] prior, double imagined) {
        return mixture(likelihoods, prior, prior, imagined, ROUNDS);
    }

    /** Mixing weights by EM, with so many imagined customers spread as {@code prior} says. */
    private static double[] mixture(
            List<double[]> likelihoods, double[] start, double[] prior, double imagined, int rounds) {
        var weights = start.clone();
        for (var round = 0; round < rounds; round++) {
            var next = Arrays.stream(prior).map(weight -> weight * imagined).toArray();
            for (var likelihood : likelihoods) {
                var sum = 0.0;
                for (var k = 0; k < weights.length; k++) {
                    sum += weights[k] * likelihood[k];
                }
                for (var k = 0; k < weights.length; k++) {
                    next[k] += weights[k] * likelihood[k] / sum;
                }
            }
            weights = RateGrid.normalize(next);
        }
        return weights;
    }

    private static double logLikelihood(List<double[]> likelihoods, double[] weights) {
        var total = 0.0;
        for (var likelihood : likelihoods) {
            var sum = 0.0;
            for (var k = 0; k < weights.length; k++) {
                sum += weights[k] * likelihood[k];
            }
            total += Math.log(sum);
        }
        return total;
    }

    private static Hints hints(ProblemRates rates, List<Known> customers, int day) {
        var talks = new double[Hints.ALL.size()];
        var expected = new double[talks.length];
        var found = new double[talks.length];
        for (var customer : customers) {
            var past = customer.past();
            var chances = new double[past.looks()];
            rates.expect(past, rates.posterior(customer.segment(), past, day), chances);
            for (var look = 0; look < past.looks(); look++) {
                if (!past.blind(look)) {
                    var hint = past.hintBefore(look).place();
                    talks[hint]++;
                    expected[hint] += chances[look];
                    found[hint] += past.problem(look) ? 1 : 0;
                }
            }
        }
        return Hints.fit(talks, expected, found);
    }

    static <T> List<T> every(List<T> all, int most) {
        var stride = Math.max(1, (all.size() + most - 1) / most);
        var few = new ArrayList<T>(Math.min(all.size(), most));
        for (var i = 0; i < all.size(); i += stride) {
            few.add(all.get(i));
        }
        return few;
    }

    private static List<Double> list(double[] weights) {
        return Arrays.stream(weights).boxed().toList();
    }
}
