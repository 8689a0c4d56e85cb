package app.earful.insight.meaning;

/** Arithmetic on vectors. */
public final class Vectors {
    private Vectors() {}

    /** Changes the vector to length 1; one without any length stays as it is. */
    public static float[] toUnitLength(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        if (squares > 0) {
            var factor = (float) (1 / Math.sqrt(squares));
            for (var i = 0; i < vector.length; i++) {
                vector[i] *= factor;
            }
        }
        return vector;
    }

    /** The cosine of the angle when both are of unit length. */
    public static float dot(float[] one, float[] other) {
        // Four sums at a time: a single one would wait for each addition.
        var sum0 = 0f;
        var sum1 = 0f;
        var sum2 = 0f;
        var sum3 = 0f;
        var i = 0;
        for (; i < one.length - 3; i += 4) {
            sum0 += one[i] * other[i];
            sum1 += one[i + 1] * other[i + 1];
            sum2 += one[i + 2] * other[i + 2];
            sum3 += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            sum0 += one[i] * other[i];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    public static void add(double[] sum, float[] vector) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    /** @return the direction of a sum of vectors */
    public static float[] direction(double[] sum) {
        var direction = new float[sum.length];
        var squares = 0.0;
        for (var value : sum) {
            squares += value * value;
        }
        var factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
        for (var i = 0; i < sum.length; i++) {
            direction[i] = (float) (sum[i] * factor);
        }
        return direction;
    }
}
