package app.earful.insight.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a softmax regression by stochastic gradient descent with a step for each weight (AdaGrad, Duchi et al. 2011) and a
 * quadratic penalty; the weights are the mean of those after each of the later rounds (after Polyak and Juditsky 1992). The order
 * of the texts comes from a fixed seed: the same texts give the same weights.
 */
final class Regression {
    private static final int ROUNDS = 6;
    private static final double PENALTY = 1e-4;
    private static final double FIRST_STEP = 1e-6;

    private final double rate;
    private final double[][] rows;
    private final double[][] squares;
    private final double[][] sums;

    private Regression(int classes, double rate) {
        this.rate = rate;
        rows = new double[classes][Features.SIZE];
        squares = new double[classes][Features.SIZE];
        sums = new double[classes][Features.SIZE];
        for (var row : squares) {
            Arrays.fill(row, FIRST_STEP);
        }
    }

    /**
     * @param weights how much each text counts
     * @param rate the length of the first steps
     */
    static Weights fit(int classes, List<Features> texts, int[] answers, double[] weights, double rate) {
        var regression = new Regression(classes, rate);
        var order = new ArrayList<Integer>();
        for (var i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        var random = new Random(1);
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(i -> regression.learn(texts.get(i), answers[i], weights[i]));
            if (round >= ROUNDS / 2) {
                regression.remember();
            }
        }
        return regression.weights();
    }

    private void learn(Features text, int answer, double weight) {
        var scores = new double[rows.length];
        for (var row = 0; row < rows.length; row++) {
            for (var i = 0; i < text.places().length; i++) {
                scores[row] += rows[row][text.places()[i]] * text.values()[i];
            }
        }
        var chances = Weights.softmax(scores);
        for (var row = 0; row < rows.length; row++) {
            var miss = weight * (chances[row] - (row == answer ? 1 : 0));
            for (var i = 0; i < text.places().length; i++) {
                step(row, text.places()[i], miss * text.values()[i]);
            }
        }
    }

    private void step(int row, int place, double slope) {
        var full = slope + (place == 0 ? 0 : PENALTY * rows[row][place]);
        squares[row][place] += full * full;
        rows[row][place] -= rate * full / Math.sqrt(squares[row][place]);
    }

    private void remember() {
        for (var row = 0; row < rows.length; row++) {
            for (var i = 0; i < Features.SIZE; i++) {
                sums[row][i] += rows[row][i];
            }
        }
    }

    private Weights weights() {
        var floats = new float[rows.length][Features.SIZE];
        for (var row = 0; row < rows.length; row++) {
            for (var i = 0; i < Features.SIZE; i++) {
                floats[row][i] = (float) (sums[row][i] / (ROUNDS - ROUNDS / 2));
            }
        }
        return new Weights(floats);
    }
}
