package app.earful.insight.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a workspace taught by saying of which kind its dots are. Examples are remembered, and each speaks for texts that are
 * like it and for no others, so that what is taught of one thing changes nothing elsewhere. Passive-aggressive learning (PA-I,
 * Crammer et al. 2006) with a kernel that is 0 for whatever is not alike. Never changes once made.
 */
public final class Corrections {
    private static final int KINDS = Kind.values().length;
    /** The greatest step one example makes (C of PA-I), and how far the right kind is to lead: natural logarithms of chances. */
    private static final double GREATEST_STEP = 5;

    private static final double MARGIN = 2;
    private static final int ROUNDS = 5;
    private static final double SMALLEST_CHANCE = 1e-9;

    private final Trace.Rarity rarity;
    /** Only those that have something to say. */
    private final List<Remembered> remembered = new ArrayList<>();

    private Corrections(Trace.Rarity rarity) {
        this.rarity = rarity;
    }

    /** @param chances of the kinds as it was read before anything was taught */
    @SuppressWarnings("ArrayRecordComponent") // never compared, as the next one
    record Example(Trace trace, double[] chances, Kind right) {}

    /** @param say what it adds to the score (log chance) of each kind of a text that is the same */
    @SuppressWarnings("ArrayRecordComponent")
    private record Remembered(Trace trace, double[] say) {}

    public static Corrections none() {
        return of(List.of());
    }

    /** @param examples both those that were read wrongly and those that were read rightly: these keep the others in bounds */
    static Corrections of(List<Example> examples) {
        var corrections = new Corrections(
                Trace.Rarity.in(examples.stream().map(Example::trace).toList()));
        var says = new double[examples.size()][];
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i < says.length; i++) {
                var step = corrections.step(examples.get(i));
                if (step.size > 0) {
                    if (says[i] == null) {
                        says[i] = new double[KINDS];
                        corrections.remembered.add(new Remembered(examples.get(i).trace, says[i]));
                    }
                    says[i][step.right] += step.size;
                    says[i][step.wrong] -= step.size;
                }
            }
        }
        return corrections;
    }

    private record Step(int right, int wrong, double size) {}

    /** Moves the right kind ahead of the likeliest wrong one by the margin, as far as one step goes. */
    private Step step(Example example) {
        var scores = scores(example.chances, example.trace);
        var right = example.right.row;
        var wrong = right == 0 ? 1 : 0;
        for (var kind = 0; kind < KINDS; kind++) {
            wrong = kind != right && scores[kind] > scores[wrong] ? kind : wrong;
        }
        var missing = MARGIN - (scores[right] - scores[wrong]);
        return new Step(right, wrong, Math.min(GREATEST_STEP, Math.max(0, missing / 2)));
    }

    public boolean isEmpty() {
        return remembered.isEmpty();
    }

    /** @return the chances of the kinds with what was taught on top */
    double[] over(double[] chances, Trace trace) {
        return isEmpty() ? chances : Weights.softmax(scores(chances, trace));
    }

    private double[] scores(double[] chances, Trace trace) {
        var scores = new double[KINDS];
        for (var kind = 0; kind < KINDS; kind++) {
            scores[kind] = Math.log(Math.max(SMALLEST_CHANCE, chances[kind]));
        }
        for (var one : remembered) {
            var likeness = one.trace.likeness(trace, rarity);
            for (var kind = 0; likeness > 0 && kind < KINDS; kind++) {
                scores[kind] += likeness * one.say[kind];
            }
        }
        return scores;
    }
}
