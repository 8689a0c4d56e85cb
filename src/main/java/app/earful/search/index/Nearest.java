package app.earful.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Gathers entries by the signs of their meaning; the few whose signs differ least are then compared number by number. */
final class Nearest extends SimpleCollector {
    /** Below this cosine two texts have nothing to do with each other. */
    private static final float UNLIKE = 0.3f;
    /** So many are compared for each one that is wanted. */
    private static final int COMPARED = 10;

    private final Signs wanted;
    private @Nullable BinaryDocValues signs;
    private int base;
    private int[] documents = new int[1_024];
    private short[] differing = new short[1_024];
    private int count;

    private Nearest(float[] wanted) {
        this.wanted = new Signs(wanted);
    }

    /** One after the other: a search leaves the other processors to others. */
    static List<Integer> among(IndexSearcher searcher, Query query, float[] wanted, int limit) throws IOException {
        var candidates = searcher.search(query, new CollectorManager<Nearest, int[]>() {
            @Override
            public Nearest newCollector() {
                return new Nearest(wanted);
            }

            @Override
            public int[] reduce(Collection<Nearest> collectors) {
                return collectors.stream()
                        .flatMapToInt(collector -> Arrays.stream(collector.least(limit * COMPARED)))
                        .sorted()
                        .toArray();
            }
        });
        return compared(searcher, candidates, new Quantised.Wanted(wanted), limit);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        signs = DocValues.getBinary(context.reader(), Fields.SIGNS);
        base = context.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
        var values = Objects.requireNonNull(signs);
        if (!values.advanceExact(document)) {
            return;
        }
        if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            differing = Arrays.copyOf(differing, 2 * count);
        }
        var stored = values.binaryValue();
        documents[count] = base + document;
        differing[count++] = (short) wanted.differing(stored.bytes, stored.offset);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** @return about so many, or all where there are fewer */
    private int[] least(int many) {
        var frequency = new int[wanted.most() + 1];
        for (var i = 0; i < count; i++) {
            frequency[differing[i]]++;
        }
        var most = 0;
        for (var sum = frequency[0]; most < wanted.most() && sum < many; sum += frequency[most]) {
            most++;
        }
        var kept = new int[count];
        var size = 0;
        for (var i = 0; i < count; i++) {
            if (differing[i] <= most) {
                kept[size++] = documents[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private record Near(int document, float likeness) {}

    /** @param documents in order */
    private static List<Integer> compared(IndexSearcher searcher, int[] documents, Quantised.Wanted wanted, int limit)
            throws IOException {
        var near = new ArrayList<Near>();
        var at = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var meanings = DocValues.getBinary(leaf.reader(), Fields.MEANING);
            var end = leaf.docBase + leaf.reader().maxDoc();
            for (; at < documents.length && documents[at] < end; at++) {
                if (meanings.advanceExact(documents[at] - leaf.docBase)) {
                    var stored = meanings.binaryValue();
                    var likeness = wanted.likeness(stored.bytes, stored.offset);
                    if (likeness > UNLIKE) {
                        near.add(new Near(documents[at], likeness));
                    }
                }
            }
        }
        near.sort(Comparator.comparingDouble(Near::likeness).reversed().thenComparingInt(Near::document));
        return near.stream().limit(limit).map(Near::document).toList();
    }
}
