package app.earful.search.index;

import java.time.Instant;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is wanted, as a part of Lucene's query. */
final class Filters {
    private Filters() {}

    static void add(BooleanQuery.Builder query, Wanted wanted) {
        if (!wanted.subjects().isEmpty()) {
            var words = wanted.subjects().stream()
                    .map(subject -> new BytesRef(subject.word()))
                    .toList();
            query.add(new TermInSetQuery(Fields.SUBJECT, words), Occur.FILTER);
        }
        term(query, Fields.KIND, wanted.kind());
        term(query, Fields.CUSTOMER, wanted.customer());
        term(query, Fields.MEMBER, wanted.member());
        if (wanted.from() != null || wanted.before() != null) {
            query.add(period(wanted.from(), wanted.before()), Occur.FILTER);
        }
        if (wanted.mood() != null) {
            query.add(FloatPoint.newRangeQuery(Fields.SENTIMENT, wanted.mood().from, wanted.mood().to), Occur.FILTER);
        }
    }

    private static void term(BooleanQuery.Builder query, String field, @Nullable Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private static Query period(@Nullable Instant from, @Nullable Instant before) {
        return LongPoint.newRangeQuery(
                Fields.AT,
                from == null ? Long.MIN_VALUE : from.getEpochSecond(),
                before == null ? Long.MAX_VALUE : before.getEpochSecond() - 1);
    }
}
