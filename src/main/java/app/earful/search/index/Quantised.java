package app.earful.search.index;

import app.earful.insight.meaning.Vectors;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A vector in a byte for each number, after four bytes that hold 1 / its length: the cosine of two is the product of their
 * numbers times both of these.
 */
final class Quantised {
    private static final int LARGEST = 127;

    private Quantised() {}

    /** @param numbers of any length */
    static byte[] of(byte[] numbers) {
        return ByteBuffer.allocate(Float.BYTES + numbers.length)
                .putFloat(factor(numbers))
                .put(numbers)
                .array();
    }

    private static float factor(byte[] numbers) {
        var squares = 0L;
        for (var number : numbers) {
            squares += (long) number * number;
        }
        return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }

    /** @return the same direction, of unit length */
    static float[] vector(byte[] numbers) {
        var vector = new float[numbers.length];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = numbers[i];
        }
        return Vectors.toUnitLength(vector);
    }

    /** @return each number from -127 to 127, the largest of them at an end */
    static byte[] numbers(float[] vector) {
        var largest = 0f;
        for (var value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        var numbers = new byte[vector.length];
        for (var i = 0; i < vector.length && largest > 0; i++) {
            numbers[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return numbers;
    }

    /** What a stored vector is compared with. */
    static final class Wanted {
        private final int[] numbers;
        private final float factor;

        Wanted(float[] vector) {
            var bytes = Quantised.numbers(vector);
            numbers = new int[bytes.length];
            Arrays.setAll(numbers, i -> bytes[i]);
            factor = factor(bytes);
        }

        /** @return the cosine */
        float likeness(byte[] stored, int offset) {
            var from = offset + Float.BYTES;
            var even = 0;
            var odd = 0;
            for (var i = 0; i < numbers.length - 1; i += 2) {
                even += numbers[i] * stored[from + i];
                odd += numbers[i + 1] * stored[from + i + 1];
            }
            return (even + odd) * factor * ByteBuffer.wrap(stored, offset, Float.BYTES).getFloat();
        }
    }
}
