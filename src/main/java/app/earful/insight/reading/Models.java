package app.earful.insight.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The four models that come with Earful: sentiment (negative, neutral, positive) and kind, each from words alone in four
 * languages and, for English, from words with the embedding. Where both can speak, their chances are averaged.
 */
record Models(Weights sentiment, Weights kind, Weights sentimentByMeaning, Weights kindByMeaning) {
    private static final String FILE = "/insight/reading/weights.gz";

    static Models shipped() {
        try (var file = Objects.requireNonNull(Models.class.getResourceAsStream(FILE), FILE)) {
            return read(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Models read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(file))) {
            return new Models(Weights.read(in), Weights.read(in), Weights.read(in), Weights.read(in));
        }
    }

    void write(OutputStream out) throws IOException {
        try (var packed = new DataOutputStream(new GZIPOutputStream(out))) {
            sentiment.write(packed);
            kind.write(packed);
            sentimentByMeaning.write(packed);
            kindByMeaning.write(packed);
        }
    }

    double[] sentimentChances(Features words, @Nullable Features withMeaning) {
        var byWords = sentiment.chances(words);
        return withMeaning == null ? byWords : mean(byWords, sentimentByMeaning.chances(withMeaning));
    }

    double[] kindChances(Features words, @Nullable Features withMeaning) {
        var byWords = kind.chances(words);
        return withMeaning == null ? byWords : mean(byWords, kindByMeaning.chances(withMeaning));
    }

    private static double[] mean(double[] one, double[] other) {
        var mean = new double[one.length];
        for (var i = 0; i < one.length; i++) {
            mean[i] = (one[i] + other[i]) / 2;
        }
        return mean;
    }
}
