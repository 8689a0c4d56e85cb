package app.earful.insight.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Fits the four models to examples. Within each language, sides count alike and rare kinds count more. */
final class Training {
    private static final int SIDES = 3;
    /** 0 would leave each kind as common as in the examples, 1 make all kinds alike. */
    private static final double KINDS_EVENED = 0.5;

    /** Turns of phrase that tell kinds are rare and want longer steps than the many words of feeling. */
    private static final double RATE_OF_KINDS = 0.1;

    private static final double RATE_OF_SIDES = 0.05;

    private Training() {}

    /** @param meaning the embedding of a text, null for one whose language it does not know */
    static Models fit(List<Example> examples, Function<Example, float @Nullable [][]> meaning) {
        var words = examples.stream().map(example -> features(example, null)).toList();
        var english = new ArrayList<Example>();
        var withMeaning = new ArrayList<Features>();
        for (var example : examples) {
            var vector = example.language().equals("en") ? meaning.apply(example) : null;
            if (vector != null) {
                english.add(example);
                withMeaning.add(features(example, vector));
            }
        }
        return new Models(
                sentiment(examples, words),
                kind(examples, words),
                sentiment(english, withMeaning),
                kind(english, withMeaning));
    }

    private static Features features(Example example, float @Nullable [][] meaning) {
        return Features.of(Tokens.of(example.text()), example.language(), meaning);
    }

    private static Weights sentiment(List<Example> examples, List<Features> features) {
        return fit(SIDES, examples, features, Example::side, new Manner(1, RATE_OF_SIDES));
    }

    private static Weights kind(List<Example> examples, List<Features> features) {
        var known = new ArrayList<Example>();
        var theirs = new ArrayList<Features>();
        for (var i = 0; i < examples.size(); i++) {
            if (examples.get(i).kind() != null) {
                known.add(examples.get(i));
                theirs.add(features.get(i));
            }
        }
        return fit(
                Kind.values().length,
                known,
                theirs,
                example -> Objects.requireNonNull(example.kind()).row,
                new Manner(KINDS_EVENED, RATE_OF_KINDS));
    }

    /** @param evened 0 leaves each class as common as it is, 1 makes all alike */
    private record Manner(double evened, double rate) {}

    private static Weights fit(
            int classes,
            List<Example> examples,
            List<Features> features,
            ToIntFunction<Example> answer,
            Manner manner) {
        var counts = new HashMap<String, Integer>();
        for (var example : examples) {
            counts.merge(example.language(), 1, Integer::sum);
            counts.merge(example.language() + answer.applyAsInt(example), 1, Integer::sum);
        }
        var answers = new int[examples.size()];
        var weights = new double[answers.length];
        for (var i = 0; i < answers.length; i++) {
            answers[i] = answer.applyAsInt(examples.get(i));
            var language = examples.get(i).language();
            var all = counts.getOrDefault(language, 0);
            var alike = counts.getOrDefault(language + answers[i], 0);
            weights[i] = Math.pow((double) all / classes / alike, manner.evened);
        }
        return Regression.fit(classes, features, answers, weights, manner.rate);
    }
}
