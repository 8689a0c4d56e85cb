package app.earful.insight.meaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What texts mean by their words alone, for languages the models do not speak: tf-idf over word stems (1 + log of how often,
 * times log of how rare), projected at random into as many dimensions as the models have (Johnson and Lindenstrauss 1984;
 * signs as in Achlioptas 2003). Two projections take the place of the two models.
 */
public final class WordVectors {
    private static final int PROJECTIONS = 2;

    private final String language;
    private final int texts;
    /** In how many texts a word is; words of one text only are left out. */
    private final Map<String, Integer> holding;

    private final Map<String, byte[][]> directions = new HashMap<>();

    private WordVectors(String language, int texts, Map<String, Integer> holding) {
        this.language = language;
        this.texts = texts;
        this.holding = holding;
    }

    /** @param language as a two-letter code; of a language without stems words are taken as they are */
    public static List<float[][]> of(List<String> texts, String language) {
        var vectors = learn(texts, language);
        return texts.stream().map(vectors::of).toList();
    }

    /** Learns from a collection how rare each word is. */
    public static WordVectors learn(List<String> texts, String language) {
        var holding = new HashMap<String, Integer>();
        for (var text : texts) {
            for (var word : new HashSet<>(Stems.of(text, language))) {
                holding.merge(word, 1, Integer::sum);
            }
        }
        holding.values().removeIf(count -> count < 2);
        return new WordVectors(language, texts.size(), holding);
    }

    /** Not safe for use by many threads. */
    public float[][] of(String text) {
        return projected(Stems.of(text, language));
    }

    /** A word nobody has said before is as rare as one that was said once. */
    private double rarity(String word) {
        return Math.log((1.0 + texts) / (1 + holding.getOrDefault(word, 1))) + 1;
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(texts);
            out.writeInt(holding.size());
            for (var entry : new TreeMap<>(holding).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not those of {@link #toBytes} */
    public static WordVectors of(byte[] bytes, String language) {
        var holding = new HashMap<String, Integer>();
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            var texts = in.readInt();
            for (var left = in.readInt(); left > 0; left--) {
                holding.put(in.readUTF(), in.readInt());
            }
            return new WordVectors(language, texts, holding);
        } catch (IOException exception) {
            throw new IllegalArgumentException("Not the bytes of word vectors", exception);
        }
    }

    private float[][] projected(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        var sums = new double[PROJECTIONS][Meaning.LENGTH];
        counts.keySet().stream().sorted().forEach(word -> {
            var weight = (1 + Math.log(counts.getOrDefault(word, 1))) * rarity(word);
            var direction = directions.computeIfAbsent(word, WordVectors::direction);
            for (var projection = 0; projection < PROJECTIONS; projection++) {
                for (var i = 0; i < Meaning.LENGTH; i++) {
                    sums[projection][i] += weight * direction[projection][i];
                }
            }
        });
        var vectors = new float[PROJECTIONS][];
        for (var projection = 0; projection < PROJECTIONS; projection++) {
            vectors[projection] = Vectors.direction(sums[projection]);
        }
        return vectors;
    }

    /** The same for a word in every run and every collection. */
    private static byte[][] direction(String word) {
        var direction = new byte[PROJECTIONS][Meaning.LENGTH];
        for (var projection = 0; projection < PROJECTIONS; projection++) {
            var random = new SplittableRandom(word.hashCode() * 31L + projection);
            for (var i = 0; i < Meaning.LENGTH; i++) {
                direction[projection][i] = (byte) (random.nextBoolean() ? 1 : -1);
            }
        }
        return direction;
    }
}
