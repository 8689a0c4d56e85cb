package app.earful.insight.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What texts mean by their words alone, for languages the models do not speak: tf-idf over word stems (1 + log of how often,
 * times log of how rare), projected at random into as many dimensions as the models have (Johnson and Lindenstrauss 1984;
 * signs as in Achlioptas 2003). Two projections take the place of the two models.
 */
public final class WordVectors {
    private static final int PROJECTIONS = 2;

    private WordVectors() {}

    /** @param language as a two-letter code; of a language without stems words are taken as they are */
    public static List<float[][]> of(List<String> texts, String language) {
        var stems = texts.stream().map(text -> Stems.of(text, language)).toList();
        var holding = new HashMap<String, Integer>();
        for (var words : stems) {
            for (var word : new HashSet<>(words)) {
                holding.merge(word, 1, Integer::sum);
            }
        }
        var rarity = new HashMap<String, Double>();
        holding.forEach((word, count) -> rarity.put(word, Math.log((1.0 + texts.size()) / (1 + count)) + 1));
        var directions = new HashMap<String, byte[][]>();
        var vectors = new ArrayList<float[][]>(texts.size());
        for (var words : stems) {
            vectors.add(projected(words, rarity, directions));
        }
        return vectors;
    }

    private static float[][] projected(
            List<String> words, Map<String, Double> rarity, Map<String, byte[][]> directions) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        var sums = new double[PROJECTIONS][Meaning.LENGTH];
        counts.keySet().stream().sorted().forEach(word -> {
            var weight = (1 + Math.log(counts.getOrDefault(word, 1))) * rarity.getOrDefault(word, 1.0);
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
