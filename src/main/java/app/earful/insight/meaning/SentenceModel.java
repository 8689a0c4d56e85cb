package app.earful.insight.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * One sentence-embedding model, run by ONNX Runtime on the caller's thread. It takes one text at a time: the quantised
 * models scale their numbers by all they are given at once, so that in a batch a text's vector would depend on its company.
 */
final class SentenceModel implements AutoCloseable {
    /** What the models were taught on; more is cut off. */
    private static final int MOST_PIECES = 256;

    private final WordPieces wordPieces;
    private final Pooling pooling;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    // The vocabulary of bert-base-uncased begins with marks and letters; words follow in the order of how frequent they
    // are.
    private static final int FIRST_WORD = 1996;
    private static final double MARK_WEIGHT = 0.3;
    private static final double END_WEIGHT = 0.5;

    /** How frequent the most frequent word is, the next ones by Zipf's law. */
    private static final double MOST_FREQUENT = 0.1;

    /** Half of a rarer word's weight is left to a word so frequent. */
    private static final double FREQUENT = 0.004;

    /** How a text's vector is made of its pieces' vectors. */
    enum Pooling {
        MEAN,
        /** Frequent words count less: a / (a + frequency) (Arora, Liang and Ma 2017). */
        MEAN_BY_RARITY
    }

    private SentenceModel(WordPieces wordPieces, Pooling pooling, byte[] network) throws OrtException {
        this.wordPieces = wordPieces;
        this.pooling = pooling;
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(network, options);
        }
    }

    /** @param name of the files in the model's jar */
    static SentenceModel shipped(String name, Pooling pooling) {
        try (var tokenizer = open(name + "-tokenizer.json");
                var network = open(name + ".onnx")) {
            return new SentenceModel(WordPieces.of(tokenizer), pooling, network.readAllBytes());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (OrtException exception) {
            throw new IllegalStateException("the model " + name + " cannot be used here", exception);
        }
    }

    private static InputStream open(String file) {
        var stream = SentenceModel.class.getResourceAsStream("/" + file);
        if (stream == null) {
            throw new IllegalStateException("the file " + file + " is missing from the application");
        }
        return stream;
    }

    /** @return a vector of unit length */
    float[] vector(String text) {
        var pieces = wordPieces.of(text, MOST_PIECES);
        var shape = new long[] {1, pieces.length};
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var numbers = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                var result =
                        session.run(Map.of("input_ids", numbers, "attention_mask", mask, "token_type_ids", types))) {
            return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces);
        } catch (OrtException exception) {
            throw new IllegalStateException("the model failed", exception);
        }
    }

    private float[] pooled(FloatBuffer vectors, long[] pieces) {
        var length = vectors.remaining() / pieces.length;
        var pooled = new float[length];
        var next = new float[length];
        for (var piece = 0; piece < pieces.length; piece++) {
            vectors.get(piece * length, next);
            var weight = (float) weight(pieces, piece);
            for (var i = 0; i < length; i++) {
                pooled[i] += weight * next[i];
            }
        }
        return Vectors.toUnitLength(pooled);
    }

    private double weight(long[] pieces, int piece) {
        if (pooling == Pooling.MEAN) {
            return 1;
        }
        if (piece == 0 || piece == pieces.length - 1) {
            return END_WEIGHT;
        }
        return pieces[piece] < FIRST_WORD
                ? MARK_WEIGHT
                : FREQUENT / (FREQUENT + MOST_FREQUENT / (pieces[piece] - FIRST_WORD + 1));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException exception) {
            throw new IllegalStateException("the model could not be closed", exception);
        }
    }
}
