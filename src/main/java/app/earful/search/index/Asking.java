package app.earful.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question from one state of an index. Rankings by words, by names and by meaning are blended by reciprocal rank:
 * the sum of weight / (60 + place) over the rankings (Cormack, Clarke and Büttcher 2009).
 */
final class Asking {
    private static final int BLEND = 60;
    /** How deep the rankings are that are blended. */
    private static final int DEEP = 100;
    /** With fewer hits than this, words are taken less exactly. */
    private static final int ENOUGH = 10;

    /** What has the words that were typed comes before what only means the same, unless both agree. */
    private static final double MEANING_COUNTS = 0.5;

    private static final double SOME_WORDS_COUNT = 0.5;

    private static final int MOST_LANGUAGES = 4;

    private final IndexSearcher searcher;
    private final @Nullable Cells cells;
    private final Question question;

    Asking(IndexSearcher searcher, @Nullable Cells cells, Question question) {
        this.searcher = searcher;
        this.cells = cells;
        this.question = question;
    }

    List<Hit> answer() throws IOException {
        var words = Words.of(question.words());
        var rankings = words.isEmpty() ? new ArrayList<Ranking>() : byWords(words);
        var meaning = question.meaning();
        if (meaning != null) {
            rankings.add(new Ranking(byMeaning(meaning), MEANING_COUNTS));
        }
        return hits(blended(rankings).limit(question.limit()).toList());
    }

    private record Ranking(List<Integer> documents, double weight) {}

    /** What has all of the words; once more those that are names; and what has some. */
    private List<Ranking> byWords(Words words) throws IOException {
        var queries = new WordQueries(words, languages());
        var wanted = Math.max(question.limit(), DEEP);
        SequencedSet<Integer> all = new LinkedHashSet<>();
        add(all, queries.asTyped(), wanted);
        if (all.size() < ENOUGH && words.forgivesAny()) {
            add(all, queries.asIfMistyped(), wanted);
        }
        var rankings = new ArrayList<Ranking>();
        rankings.add(new Ranking(List.copyOf(all), 1));
        rankings.add(new Ranking(names(all), 1));
        if (all.size() < ENOUGH && words.words().size() > 1) {
            SequencedSet<Integer> some = new LinkedHashSet<>();
            add(some, queries.some(), wanted);
            some.removeAll(all);
            rankings.add(new Ranking(List.copyOf(some), SOME_WORDS_COUNT));
        }
        return rankings;
    }

    private void add(SequencedSet<Integer> found, Query query, int limit) throws IOException {
        for (var hit : filtered(query, limit).scoreDocs) {
            found.add(hit.doc);
        }
    }

    private TopDocs filtered(Query query, int limit) throws IOException {
        var both = new BooleanQuery.Builder().add(query, Occur.MUST);
        Filters.add(both, question.wanted());
        return searcher.search(both.build(), limit);
    }

    private List<Integer> names(SequencedSet<Integer> found) throws IOException {
        var names = new ArrayList<Integer>();
        for (var hit : found.stream().limit(DEEP).toList()) {
            if (hit(hit).subject().isName()) {
                names.add(hit);
            }
        }
        return names;
    }

    private List<Integer> byMeaning(float[] meaning) throws IOException {
        var query = new BooleanQuery.Builder();
        if (cells == null) {
            query.add(new TermQuery(new Term(Fields.SUBJECT, Subject.DOT.word())), Occur.FILTER);
        } else {
            var near = cells.near(meaning).stream()
                    .map(cell -> new BytesRef(cell.toString()))
                    .toList();
            query.add(new TermInSetQuery(Fields.CELL, near), Occur.FILTER);
        }
        Filters.add(query, question.wanted());
        return Nearest.among(searcher, query.build(), meaning, DEEP);
    }

    private static Stream<Integer> blended(List<Ranking> rankings) {
        var scores = new HashMap<Integer, Double>();
        var places = new HashMap<Integer, Integer>();
        for (var ranking : rankings) {
            for (var place = 0; place < ranking.documents().size(); place++) {
                var document = ranking.documents().get(place);
                scores.merge(document, ranking.weight() / (BLEND + place + 1), Double::sum);
                places.putIfAbsent(document, places.size());
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparingInt(entry -> places.getOrDefault(entry.getKey(), 0))))
                .map(Map.Entry::getKey);
    }

    private List<Hit> hits(List<Integer> documents) throws IOException {
        var hits = new ArrayList<Hit>();
        for (var document : documents) {
            hits.add(hit(document));
        }
        return hits;
    }

    private Hit hit(int document) throws IOException {
        return Fields.hit(searcher.storedFields().document(document).get(Fields.KEY));
    }

    /** Those that most texts are in. */
    private List<String> languages() throws IOException {
        var counts = new HashMap<String, Integer>();
        for (var field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
            if (field.startsWith(Fields.TEXT_IN)) {
                counts.put(
                        field.substring(Fields.TEXT_IN.length()),
                        searcher.getIndexReader().getDocCount(field));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LANGUAGES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
