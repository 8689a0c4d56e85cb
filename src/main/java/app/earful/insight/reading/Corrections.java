package app.earful.insight.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a workspace taught by correcting kinds: numbers added to the shipped weights of words and turns of phrase. Never
 * changes once made; the same corrections in the same order give the same bytes.
 */
public final class Corrections {
    private static final Corrections NONE = new Corrections(new TreeMap<>());
    private static final int KINDS = Kind.values().length;
    /** The greatest step one correction makes (C of passive-aggressive learning, Crammer et al. 2006, PA-I). */
    private static final double GREATEST_STEP = 1;

    private static final double MARGIN = 1;

    private final SortedMap<Integer, float[]> added;

    private Corrections(SortedMap<Integer, float[]> added) {
        this.added = added;
    }

    public static Corrections none() {
        return NONE;
    }

    public boolean isEmpty() {
        return added.isEmpty();
    }

    /** How much is added to the score (log chance) of each kind. */
    double[] scores(Features features) {
        var scores = new double[KINDS];
        if (added.isEmpty()) {
            return scores;
        }
        for (var i = 0; i < features.places().length; i++) {
            var numbers = added.get(features.places()[i]);
            for (var kind = 0; numbers != null && kind < KINDS; kind++) {
                scores[kind] += numbers[kind] * (double) features.values()[i];
            }
        }
        return scores;
    }

    /**
     * Moves the right kind ahead of the likeliest wrong one by the margin, as far as one step goes.
     *
     * @param chances of the kinds as they were read with these corrections
     */
    Corrections after(Features features, double[] chances, Kind right) {
        var wrong = likeliestBut(chances, right);
        var lead = Math.log(chances[right.row]) - Math.log(chances[wrong]);
        var length = 0.0;
        for (var i = 0; i < features.places().length; i++) {
            length += isLearned(features.places()[i]) ? features.values()[i] * (double) features.values()[i] : 0;
        }
        if (lead >= MARGIN || length == 0) {
            return this;
        }
        var step = Math.min(GREATEST_STEP, (MARGIN - lead) / (2 * length));
        var after = new TreeMap<Integer, float[]>();
        added.forEach((place, numbers) -> after.put(place, numbers.clone()));
        for (var i = 0; i < features.places().length; i++) {
            if (isLearned(features.places()[i])) {
                var numbers = after.computeIfAbsent(features.places()[i], _ -> new float[KINDS]);
                numbers[right.row] += (float) (step * features.values()[i]);
                numbers[wrong] -= (float) (step * features.values()[i]);
            }
        }
        return new Corrections(after);
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(added.size());
            for (var entry : added.entrySet()) {
                out.writeInt(entry.getKey());
                for (var number : entry.getValue()) {
                    out.writeFloat(number);
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not those of {@link #toBytes} */
    public static Corrections of(byte[] bytes) {
        var added = new TreeMap<Integer, float[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (var left = in.readInt(); left > 0; left--) {
                var place = in.readInt();
                var numbers = new float[KINDS];
                for (var kind = 0; kind < KINDS; kind++) {
                    numbers[kind] = in.readFloat();
                }
                added.put(place, numbers);
            }
        } catch (IOException exception) {
            throw new IllegalArgumentException("Not the bytes of corrections", exception);
        }
        return new Corrections(added);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Corrections corrections && Arrays.equals(toBytes(), corrections.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Not the bias, the marks and the feelings, which would move texts that have nothing in common. */
    private static boolean isLearned(int place) {
        return place >= Features.FIRST_CUE;
    }

    private static int likeliestBut(double[] chances, Kind right) {
        var likeliest = right.row == 0 ? 1 : 0;
        for (var kind = 0; kind < KINDS; kind++) {
            if (kind != right.row && chances[kind] > chances[likeliest]) {
                likeliest = kind;
            }
        }
        return likeliest;
    }
}
