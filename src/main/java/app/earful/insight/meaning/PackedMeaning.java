package app.earful.insight.meaning;

/**
 * A meaning as it is stored: a byte for each number, the largest of a vector being 127 or -127. Vectors are of unit length,
 * so that their length need not be kept. A cosine of two packed vectors is off by 0.002 at most.
 */
public final class PackedMeaning {
    private static final int LARGEST = 127;

    private PackedMeaning() {}

    /** @param meaning a vector for each model, all of {@link Meaning#LENGTH} */
    public static byte[] pack(float[][] meaning) {
        var packed = new byte[meaning.length * Meaning.LENGTH];
        for (var model = 0; model < meaning.length; model++) {
            pack(meaning[model], packed, model * Meaning.LENGTH);
        }
        return packed;
    }

    /** @param vector of any length, such as a theme's centre */
    public static byte[] pack(float[] vector) {
        var packed = new byte[vector.length];
        pack(vector, packed, 0);
        return packed;
    }

    private static void pack(float[] vector, byte[] packed, int at) {
        var largest = 0f;
        for (var value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (var i = 0; i < vector.length; i++) {
            packed[at + i] = (byte) (largest == 0 ? 0 : Math.round(vector[i] / largest * LARGEST));
        }
    }

    /** @return a vector of unit length for each model */
    public static float[][] unpack(byte[] packed) {
        var meaning = new float[packed.length / Meaning.LENGTH][];
        for (var model = 0; model < meaning.length; model++) {
            meaning[model] = vector(packed, model * Meaning.LENGTH, Meaning.LENGTH);
        }
        return meaning;
    }

    /** @return all of it as one vector of unit length */
    public static float[] vector(byte[] packed) {
        return vector(packed, 0, packed.length);
    }

    private static float[] vector(byte[] packed, int from, int length) {
        var vector = new float[length];
        for (var i = 0; i < length; i++) {
            vector[i] = packed[from + i];
        }
        return Vectors.toUnitLength(vector);
    }
}
