package app.earful.picker;

import java.util.List;

/**
 * How much likelier a problem is with each hint, and without any: factors on the odds, learned from what talks showed
 * against what the rates alone had expected, with a few imagined talks that speak for a cautious beginning.
 *
 * @param factors by {@link Hint}
 */
public record Hints(List<Double> factors) {
    static final List<Hint> ALL = List.of(Hint.values());

    /** Before anything is learned: a signal is worth something, its absence nothing. */
    static final Hints UNKNOWN = new Hints(List.of(1.0, 2.0, 2.0, 4.0));

    private static final double[] IMAGINED_TALKS = {30, 4, 2, 2};
    private static final double[] LEAST = {0.2, 1, 1, 1};
    private static final double[] MOST = {1, 10, 30, 60};

    /** Of the chances expected and the problems found, by hint. */
    static Hints fit(double[] talks, double[] expected, double[] found) {
        var factors = new Double[ALL.size()];
        for (var h = 0; h < factors.length; h++) {
            var imagined = IMAGINED_TALKS[h];
            var usual = talks[h] == 0 ? 0.25 : Math.clamp(expected[h] / talks[h], 0.02, 0.9);
            var withHint = scale(usual, UNKNOWN.factors.get(h));
            var before = (expected[h] + imagined * usual) / (talks[h] + imagined);
            var after = (found[h] + imagined * withHint) / (talks[h] + imagined);
            factors[h] = Math.clamp(odds(after) / odds(before), LEAST[h], MOST[h]);
        }
        return new Hints(List.of(factors));
    }

    /** The chance, given the hint. */
    double adjust(double chance, Hint hint) {
        var factor = factors.get(hint.place());
        return factor == 1 ? chance : scale(chance, factor);
    }

    private static double scale(double chance, double factor) {
        return chance * factor / (1 - chance + chance * factor);
    }

    private static double odds(double chance) {
        var inside = Math.clamp(chance, 1e-6, 1 - 1e-6);
        return inside / (1 - inside);
    }
}
