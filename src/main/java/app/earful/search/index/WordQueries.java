package app.earful.search.index;

import app.earful.insight.meaning.Stems;
import app.earful.search.index.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Three questions of the same words, each asked only when the one before found little: as typed; as if mistyped, or part of a
 * longer word; some of them.
 */
final class WordQueries {
    private static final float NAME_COUNTS = 3;
    private static final float BEGINNING_COUNTS = 1.5f;
    private static final float UNFINISHED_COUNTS = 0.5f;
    private static final float MISTYPED_COUNTS = 0.5f;
    private static final float OTHER_FIELDS_COUNT = 0.1f;
    /** Shorter beginnings of words are had by a good part of all texts; names are found by them all the same. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int MOST_SPELLINGS = 40;
    private static final float PART_COUNTS = 0.5f;
    /** Of a compound: shorter ones are in too many words that have nothing to do with them. */
    private static final int SHORTEST_PART = 5;

    private static final Set<String> COMPOUNDING = Set.of("de", "nl", "sv", "da", "no", "fi", "hu");

    private final Words words;
    private final List<String> languages;

    /** @param languages of the texts in the index */
    WordQueries(Words words, List<String> languages) {
        this.words = words;
        this.languages = languages;
    }

    Query asTyped() {
        return all(this::exactly);
    }

    Query asIfMistyped() {
        return all(this::roughly);
    }

    /** At least half of them. */
    Query some() {
        var needed = needed();
        var query = withPhrases();
        needed.forEach(word -> query.add(roughly(word), Occur.SHOULD));
        if (!needed.isEmpty() && words.phrases().isEmpty()) {
            query.setMinimumNumberShouldMatch((needed.size() + 1) / 2);
        }
        return query.build();
    }

    private Query all(Function<Word, Query> one) {
        var needed = needed();
        var query = withPhrases();
        for (var word : words.words()) {
            query.add(one.apply(word), needed.contains(word) ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    private BooleanQuery.Builder withPhrases() {
        var query = new BooleanQuery.Builder();
        words.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        return query;
    }

    /** Without words that say nothing, unless there is nothing else. */
    private List<Word> needed() {
        var telling = words.words().stream()
                .filter(word -> !word.saysNothing(languages))
                .toList();
        return telling.isEmpty() && words.phrases().isEmpty() ? words.words() : telling;
    }

    private Query exactly(Word word) {
        return best(exact(word));
    }

    private Query roughly(Word word) {
        var queries = exact(word);
        if (word.forgiven() > 0) {
            queries.add(new BoostQuery(fuzzy(Fields.PLAIN, word), MISTYPED_COUNTS));
            queries.add(new BoostQuery(fuzzy(Fields.NAME, word), NAME_COUNTS * MISTYPED_COUNTS));
            if (word.unfinished()) {
                queries.add(new BoostQuery(fuzzy(Fields.BEGINNING, word), MISTYPED_COUNTS));
            }
            compounds(word).ifPresent(queries::add);
        }
        return best(queries);
    }

    /** What has the word as a part of a longer one, where such words are made: Lieferung in Ersatzteillieferungen. */
    private Optional<Query> compounds(Word word) {
        return languages.stream()
                .filter(COMPOUNDING::contains)
                .flatMap(language -> Analysers.terms(Stems.analyser(language), word.typed()).stream())
                .filter(stem -> stem.length() >= SHORTEST_PART)
                .findFirst()
                .map(stem -> constant(new WildcardQuery(new Term(Fields.PLAIN, "*" + stem + "*")), PART_COUNTS));
    }

    private List<Query> exact(Word word) {
        var queries = new ArrayList<Query>();
        queries.add(new TermQuery(new Term(Fields.PLAIN, word.plain())));
        queries.add(new BoostQuery(new TermQuery(new Term(Fields.NAME, word.plain())), NAME_COUNTS));
        for (var language : languages) {
            for (var stem : Analysers.terms(Stems.analyser(language), word.typed())) {
                queries.add(new TermQuery(new Term(Fields.TEXT_IN + language, stem)));
            }
        }
        if (word.unfinished()) {
            queries.add(constant(new TermQuery(new Term(Fields.BEGINNING, word.plain())), BEGINNING_COUNTS));
            if (word.plain().length() >= SHORTEST_BEGINNING) {
                queries.add(constant(new PrefixQuery(new Term(Fields.PLAIN, word.plain())), UNFINISHED_COUNTS));
            }
        }
        return queries;
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query fuzzy(String field, Word word) {
        return new FuzzyQuery(new Term(field, word.plain()), word.forgiven(), 1, MOST_SPELLINGS, true);
    }

    private static Query phrase(List<String> terms) {
        return best(List.of(
                new PhraseQuery(Fields.PLAIN, terms.toArray(String[]::new)),
                new BoostQuery(new PhraseQuery(Fields.NAME, terms.toArray(String[]::new)), NAME_COUNTS)));
    }

    private static Query best(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, OTHER_FIELDS_COUNT);
    }
}
