package app.earful.insight;

import app.earful.insight.meaning.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * The room in which texts are compared. What all texts of a collection have in common ("this is about a bank") says nothing
 * about which of them belong together, so the mean of each model's vectors is taken off; then the models are joined with
 * equal weight.
 */
public final class Space {
    private final List<float[]> means;

    private Space(List<float[]> means) {
        this.means = means;
    }

    /** @param meanings of each text, a vector for each model; at least one text */
    static Space of(List<float[][]> meanings) {
        var means = new ArrayList<float[]>();
        for (var model = 0; model < meanings.getFirst().length; model++) {
            var sum = new double[meanings.getFirst()[model].length];
            for (var meaning : meanings) {
                Vectors.add(sum, meaning[model]);
            }
            var mean = new float[sum.length];
            for (var i = 0; i < sum.length; i++) {
                mean[i] = (float) (sum[i] / meanings.size());
            }
            means.add(mean);
        }
        return new Space(means);
    }

    /** A room that was there before, by its {@link #means}. */
    public static Space around(List<float[]> means) {
        return new Space(List.copyOf(means));
    }

    /** The mean of each model's vectors. */
    public List<float[]> means() {
        return means;
    }

    int models() {
        return means.size();
    }

    /** @return where the text lies as all models see it, at distance 1 from the middle */
    public float[] place(float[][] meaning) {
        var length = means.stream().mapToInt(mean -> mean.length).sum();
        var joined = new float[length];
        var at = 0;
        for (var model = 0; model < meaning.length; model++) {
            var centred = place(meaning, model);
            System.arraycopy(centred, 0, joined, at, centred.length);
            at += centred.length;
        }
        return Vectors.toUnitLength(joined);
    }

    /** @return where the text lies as one model sees it */
    float[] place(float[][] meaning, int model) {
        var mean = means.get(model);
        var centred = new float[mean.length];
        for (var i = 0; i < mean.length; i++) {
            centred[i] = meaning[model][i] - mean[i];
        }
        return Vectors.toUnitLength(centred);
    }
}
