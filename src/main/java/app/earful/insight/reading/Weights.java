package app.earful.insight.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A softmax regression: the chance of class c is proportional to exp(w_c · x). Shipped with the weights of shared features
 * and of the embedding as floats, those of words as bytes times a scale for each class.
 */
final class Weights {
    private static final int EXACT = Features.SHARED + Features.MEANING;

    private final float[][] rows;

    Weights(float[][] rows) {
        this.rows = rows;
    }

    /** Chances of the classes, which sum to 1. */
    double[] chances(Features features) {
        var scores = new double[rows.length];
        for (var row = 0; row < rows.length; row++) {
            for (var i = 0; i < features.places().length; i++) {
                scores[row] += rows[row][features.places()[i]] * (double) features.values()[i];
            }
        }
        return softmax(scores);
    }

    static double[] softmax(double[] scores) {
        var most = Double.NEGATIVE_INFINITY;
        for (var score : scores) {
            most = Math.max(most, score);
        }
        var chances = new double[scores.length];
        var sum = 0.0;
        for (var i = 0; i < scores.length; i++) {
            chances[i] = StrictMath.exp(scores[i] - most);
            sum += chances[i];
        }
        for (var i = 0; i < scores.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    static Weights read(DataInputStream data) throws IOException {
        var rows = new float[data.readUnsignedByte()][Features.SIZE];
        for (var row : rows) {
            for (var i = 0; i < EXACT; i++) {
                row[i] = data.readFloat();
            }
            var scale = data.readFloat();
            var bytes = data.readNBytes(Features.HASHED);
            for (var i = 0; i < Features.HASHED; i++) {
                row[EXACT + i] = bytes[i] * scale;
            }
        }
        return new Weights(rows);
    }

    void write(DataOutputStream data) throws IOException {
        data.writeByte(rows.length);
        for (var row : rows) {
            var most = 0f;
            for (var i = 0; i < EXACT; i++) {
                data.writeFloat(row[i]);
            }
            for (var i = EXACT; i < row.length; i++) {
                most = Math.max(most, Math.abs(row[i]));
            }
            var scale = most / Byte.MAX_VALUE;
            data.writeFloat(scale);
            for (var i = EXACT; i < row.length; i++) {
                data.writeByte(scale == 0 ? 0 : Math.round(row[i] / scale));
            }
        }
    }
}
