package app.earful.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Gathers the entries whose meaning is nearest, nearest first. */
final class Nearest extends SimpleCollector {
    /** Below this cosine two texts have nothing to do with each other. */
    private static final float UNLIKE = 0.3f;

    private static final Comparator<Near> FARTHEST_FIRST =
            Comparator.comparingDouble(Near::likeness).thenComparing(Near::document, Comparator.reverseOrder());

    private final Quantised.Wanted wanted;
    private final int limit;
    private final PriorityQueue<Near> kept = new PriorityQueue<>(FARTHEST_FIRST);
    private @Nullable BinaryDocValues meanings;
    private int base;
    private float least = UNLIKE;

    private Nearest(float[] wanted, int limit) {
        this.wanted = new Quantised.Wanted(wanted);
        this.limit = limit;
    }

    /** One after the other: a search leaves the other processors to others. */
    static List<Integer> among(IndexSearcher searcher, Query query, float[] wanted, int limit) throws IOException {
        return searcher.search(query, new CollectorManager<Nearest, List<Integer>>() {
            @Override
            public Nearest newCollector() {
                return new Nearest(wanted, limit);
            }

            @Override
            public List<Integer> reduce(Collection<Nearest> collectors) {
                return collectors.stream()
                        .flatMap(collector -> collector.documents().stream())
                        .toList();
            }
        });
    }

    private record Near(int document, float likeness) {}

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        meanings = DocValues.getBinary(context.reader(), Fields.MEANING);
        base = context.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
        var values = Objects.requireNonNull(meanings);
        if (!values.advanceExact(document)) {
            return;
        }
        var stored = values.binaryValue();
        var likeness = wanted.likeness(stored.bytes, stored.offset);
        if (likeness > least) {
            kept.add(new Near(base + document, likeness));
            if (kept.size() > limit) {
                kept.poll();
                least = Objects.requireNonNull(kept.peek()).likeness();
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private List<Integer> documents() {
        var nearest = new ArrayList<>(kept);
        nearest.sort(FARTHEST_FIRST.reversed());
        return nearest.stream().map(Near::document).toList();
    }
}
