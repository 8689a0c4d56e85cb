package app.earful.search.index;

import app.earful.insight.meaning.PackedMeaning;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A vector in a byte for each number, after four bytes that hold 1 / its length: the cosine of two is the product of their
 * numbers times both of these.
 */
final class Quantised {
    private Quantised() {}

    /** @param numbers of any length */
    static byte[] of(byte[] numbers) {
        return ByteBuffer.allocate(Float.BYTES + numbers.length)
                .putFloat(factor(numbers))
                .put(numbers)
                .array();
    }

    private static float factor(byte[] numbers) {
        var squares = 0;
        for (var number : numbers) {
            squares += number * number;
        }
        return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }

    /** What a stored vector is compared with. */
    static final class Wanted {
        private final int[] numbers;
        private final float factor;

        Wanted(float[] vector) {
            var bytes = PackedMeaning.pack(vector);
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
            return (even + odd)
                    * factor
                    * ByteBuffer.wrap(stored, offset, Float.BYTES).getFloat();
        }
    }
}
