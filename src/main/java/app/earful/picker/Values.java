package app.earful.picker;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The known values of a book, eight bytes each, for their median. */
class Values {
    private double[] known = new double[1024];
    private int size;

    void add(@Nullable Double value) {
        if (value == null) {
            return;
        }
        if (size == known.length) {
            known = Arrays.copyOf(known, size * 2);
        }
        known[size++] = value;
    }

    /** The upper one of the two in the middle; 1 where nothing is known or most are worth nothing. */
    double median() {
        Arrays.sort(known, 0, size);
        return size == 0 || known[size / 2] <= 0 ? 1 : known[size / 2];
    }
}
