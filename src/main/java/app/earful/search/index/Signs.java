package app.earful.search.index;

import app.earful.insight.meaning.PackedMeaning;

/**
 * The signs of a vector's numbers, a bit each: how many differ grows with the angle between two vectors (Charikar 2002).
 * Too coarse to rank by, but a tenth of the work to find those worth comparing.
 */
final class Signs {
    private static final byte[] ONES = new byte[256];

    static {
        for (var bits = 0; bits < ONES.length; bits++) {
            ONES[bits] = (byte) Integer.bitCount(bits);
        }
    }

    private final byte[] wanted;

    Signs(float[] vector) {
        wanted = of(PackedMeaning.pack(vector));
    }

    static byte[] of(byte[] numbers) {
        var signs = new byte[(numbers.length + 7) / 8];
        for (var i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                signs[i >> 3] |= (byte) (1 << (i & 7));
            }
        }
        return signs;
    }

    /** By table, since the quick compiler knows no instruction for it. */
    int differing(byte[] stored, int offset) {
        var differing = 0;
        for (var i = 0; i < wanted.length; i++) {
            differing += ONES[(wanted[i] ^ stored[offset + i]) & 0xff];
        }
        return differing;
    }

    int most() {
        return wanted.length * 8;
    }
}
