package app.earful.insight;

import app.earful.insight.meaning.Vectors;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the themes in a collection of texts, without being told how many there are. Equal texts, and those that
 * say the same in nearly the same words, count once while dividing, and the order of the texts changes nothing.
 */
public final class Themes {
    /** What is said once is no theme yet. */
    private static final int LEAST_TEXTS = 2;

    /** Fewer different texts than this are not divided: each is its own. */
    private static final int LEAST_TO_DIVIDE = 3;

    /** Of more different texts so many are divided, and the others placed; all pairs of 12,000 take about 20 s of a processor. */
    private static final int MOST_TO_DIVIDE = 12_000;

    private Themes() {}

    /**
     * @param texts as they were said
     * @param meanings of each text, a vector of unit length for each model
     */
    public static Grouping of(List<String> texts, List<float[][]> meanings) {
        if (texts.size() != meanings.size()) {
            throw new IllegalArgumentException(texts.size() + " texts, but " + meanings.size() + " meanings");
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no texts");
        }
        return new Collection(texts, meanings).grouped();
    }

    private static final class Collection {
        private final List<String> said;
        private final List<float[][]> meanings;
        /** For each text the row of its distinct text. */
        private final int[] rows;

        private final int[] times;
        private final Space space;

        Collection(List<String> texts, List<float[][]> meanings) {
            var distinct = distinct(texts);
            rows = new int[texts.size()];
            times = new int[distinct.size()];
            var firsts = new int[distinct.size()];
            var row = 0;
            for (var same : distinct.values()) {
                for (var text : same) {
                    rows[text] = row;
                }
                firsts[row] = same.getFirst();
                times[row++] = same.size();
            }
            said = List.copyOf(distinct.keySet());
            this.meanings = view(meanings, firsts);
            space = Space.of(this.meanings);
        }

        /** Not a copy: meanings may be unpacked when they are asked for. */
        private static List<float[][]> view(List<float[][]> meanings, int[] rows) {
            return new AbstractList<>() {
                @Override
                public float[][] get(int row) {
                    return meanings.get(rows[row]);
                }

                @Override
                public int size() {
                    return rows.length;
                }
            };
        }

        /** Made anew each time: 100,000 of them would take 300 MB more. */
        private float[] vector(int row) {
            return space.place(meanings.get(row));
        }

        /** Sorted by text, which makes the answer independent of the order in which the texts came. */
        private static Map<String, List<Integer>> distinct(List<String> texts) {
            var distinct = new LinkedHashMap<String, List<Integer>>();
            IntStream.range(0, texts.size())
                    .boxed()
                    .sorted(Comparator.comparing(texts::get))
                    .forEach(text -> distinct.computeIfAbsent(texts.get(text), key -> new ArrayList<>())
                            .add(text));
            return distinct;
        }

        Grouping grouped() {
            var parts = divided();
            var centres = centres(parts);
            var placed = IntStream.range(0, times.length)
                    .parallel()
                    .mapToObj(row -> place(row, parts, centres))
                    .toArray(Grouping.Place[]::new);
            return numbered(placed, centres);
        }

        private int[] divided() {
            if (times.length < LEAST_TO_DIVIDE) {
                return Partitions.each(times.length);
            }
            if (times.length <= MOST_TO_DIVIDE) {
                return divided(said, meanings);
            }
            return withTheOthers(sample());
        }

        private int[] divided(List<String> said, List<float[][]> meanings) {
            var doubles = Doubles.of(said, meanings.stream().map(space::place).toArray(float[][]::new));
            if (Partitions.count(doubles) < LEAST_TO_DIVIDE) {
                return doubles;
            }
            var parts = Scale.divide(Doubles.middles(meanings, doubles), space);
            return Arrays.stream(doubles).map(group -> parts[group]).toArray();
        }

        /** Evenly over the texts in order of their hashes, so that neither their order nor their words favour any. */
        private int[] sample() {
            var order = IntStream.range(0, times.length)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer row) -> Arrays.hashCode(meanings.get(row)[0]))
                            .thenComparingInt(row -> row))
                    .mapToInt(row -> row)
                    .limit(MOST_TO_DIVIDE)
                    .toArray();
            Arrays.sort(order);
            return order;
        }

        private int[] withTheOthers(int[] sample) {
            var divided = divided(Arrays.stream(sample).mapToObj(said::get).toList(), view(meanings, sample));
            var parts = new int[times.length];
            Arrays.fill(parts, -1);
            for (var i = 0; i < sample.length; i++) {
                parts[sample[i]] = divided[i];
            }
            var centres = centres(parts);
            IntStream.range(0, parts.length)
                    .parallel()
                    .filter(row -> parts[row] < 0)
                    .forEach(row -> parts[row] = nearest(vector(row), centres));
            return parts;
        }

        private static int nearest(float[] vector, List<float[]> centres) {
            var nearest = 0;
            for (var part = 1; part < centres.size(); part++) {
                if (Vectors.dot(vector, centres.get(part)) > Vectors.dot(vector, centres.get(nearest))) {
                    nearest = part;
                }
            }
            return nearest;
        }

        private double[][] sums(int[] parts) {
            var sums = new double[Partitions.count(parts)][vector(0).length];
            for (var row = 0; row < parts.length; row++) {
                if (parts[row] >= 0) {
                    Vectors.add(sums[parts[row]], vector(row));
                }
            }
            return sums;
        }

        private List<float[]> centres(int[] parts) {
            return Arrays.stream(sums(parts)).map(Vectors::direction).toList();
        }

        /** The part a row is in, or none when it has too little to do with it. */
        private Grouping.Place place(int row, int[] parts, List<float[]> centres) {
            var vector = vector(row);
            var own = 0.0;
            var next = 0.0;
            for (var part = 0; part < centres.size(); part++) {
                var cosine = Vectors.dot(vector, centres.get(part));
                if (part == parts[row]) {
                    own = cosine;
                } else {
                    next = Math.max(next, cosine);
                }
            }
            return own < Grouping.LEAST_COSINE && times[row] < LEAST_TEXTS
                    ? new Grouping.Place(Grouping.ALONE, 0)
                    : new Grouping.Place(parts[row] + 1, Grouping.sureness(own - next));
        }

        /** The largest theme first; of equal ones that which holds the first text in order of the alphabet. */
        private Grouping numbered(Grouping.Place[] placed, List<float[]> centres) {
            var sizes = new int[centres.size() + 1];
            for (var row = 0; row < placed.length; row++) {
                sizes[placed[row].theme()] += times[row];
            }
            var order = IntStream.rangeClosed(1, centres.size())
                    .boxed()
                    .filter(theme -> sizes[theme] >= LEAST_TEXTS)
                    .sorted(Comparator.comparingInt((Integer theme) -> -sizes[theme]))
                    .toList();
            var numbers = new int[centres.size() + 1];
            for (var i = 0; i < order.size(); i++) {
                numbers[order.get(i)] = i + 1;
            }
            var themes = new int[rows.length];
            var sureness = new double[rows.length];
            for (var text = 0; text < rows.length; text++) {
                var place = placed[rows[text]];
                themes[text] = numbers[place.theme()];
                sureness[text] = themes[text] == Grouping.ALONE ? 0 : place.sureness();
            }
            return new Grouping(
                    themes,
                    sureness,
                    order.stream().map(theme -> centres.get(theme - 1)).toList(),
                    space);
        }
    }
}
