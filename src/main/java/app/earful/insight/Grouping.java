package app.earful.insight;

import app.earful.insight.meaning.Vectors;
import java.util.Arrays;
import java.util.List;

/**
 * Texts divided into themes.
 *
 * @param themes for each text the number of its theme, counted from 1 with the largest first; {@link #ALONE} for none
 * @param sureness for each text from 0 to 1 how sure its theme is; 0 when it stands alone
 * @param centres of each theme, in the room of {@code space}; theme 1 is the first
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
public record Grouping(int[] themes, double[] sureness, List<float[]> centres, Space space) {
    public static final int ALONE = 0;

    /** Below this cosine to the theme's centre a text has hardly more to do with it than with any other. */
    public static final double LEAST_COSINE = 0.1;

    // Logistic regression, on 15 collections of five public sets, of whether a text has its theme's most frequent
    // label.
    private static final double SURE_AT_NO_LEAD = -0.4;
    private static final double SURE_PER_LEAD = 7.3;

    /** Where a new text belongs. */
    public record Place(int theme, double sureness) {}

    /** @param meaning of the new text, a vector for each model */
    public Place place(float[][] meaning) {
        return place(space.place(meaning), centres);
    }

    /** @param centres of unit length, theme 1 first */
    public static Place place(float[] vector, List<float[]> centres) {
        var best = ALONE;
        var nearest = Double.NEGATIVE_INFINITY;
        var next = 0.0;
        for (var theme = 1; theme <= centres.size(); theme++) {
            var cosine = Vectors.dot(vector, centres.get(theme - 1));
            if (cosine > nearest) {
                next = Math.max(next, nearest);
                nearest = cosine;
                best = theme;
            } else {
                next = Math.max(next, cosine);
            }
        }
        return nearest < LEAST_COSINE ? new Place(ALONE, 0) : new Place(best, sureness(nearest - next));
    }

    /** @param lead by how much the cosine to the own theme's centre is larger than that to the next one's */
    public static double sureness(double lead) {
        return 1 / (1 + Math.exp(-(SURE_AT_NO_LEAD + SURE_PER_LEAD * lead)));
    }

    public int count() {
        return centres.size();
    }

    public int alone() {
        return (int) Arrays.stream(themes).filter(theme -> theme == ALONE).count();
    }
}
