package app.earful.search;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.reading.Languages;
import app.earful.search.index.Excerpts;
import app.earful.search.index.Question;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a search with what may be shown of it. */
@Component
class Searching {
    /** Nobody looks further; whoever does narrows the search. */
    static final int MOST = 500;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SAID = 280;
    private static final int LONGEST_NOTE = 140;

    /** The sentence model speaks English; what is too short to tell may be. */
    private static final Set<String> UNDERSTOOD = Set.of("en", Languages.UNKNOWN);

    private final Indexes indexes;
    private final FoundRepository found;

    Searching(Indexes indexes, FoundRepository found) {
        this.indexes = indexes;
        this.found = found;
    }

    /**
     * @param next where the next page begins; 0 on the last one
     * @param ready false while the index is being made, so that nothing can be found yet
     */
    record Answer(List<FoundRow> rows, int next, boolean ready) {}

    /** @param from how many hits to leave out, those of the pages before */
    Answer find(Member member, SearchFilter filter, int from, int limit) {
        var meaning = filter.by() == By.WORDS ? null : meaning(filter.q());
        var question = new Question(
                filter.by() == By.MEANING && meaning != null ? "" : filter.q(),
                meaning,
                filter.wanted(member.zone()),
                Math.min(MOST, from + limit + 1));
        return answer(question, filter, from, limit);
    }

    /** By words alone, which takes a tenth of the time: for while one types. */
    Answer quickly(Member member, SearchFilter filter, int limit) {
        return answer(new Question(filter.q(), null, filter.wanted(member.zone()), limit), filter, 0, limit);
    }

    /** The models take a second and 200 MB to load: not where nothing is found by them. */
    private float @Nullable [] meaning(String words) {
        return words.isBlank() || !UNDERSTOOD.contains(Languages.detect(words)) || !indexes.hasMeanings()
                ? null
                : Meaning.shipped().spoken(words);
    }

    private Answer answer(Question question, SearchFilter filter, int from, int limit) {
        var hits = indexes.ask(question);
        if (hits.isEmpty()) {
            return new Answer(List.of(), 0, false);
        }
        var all = hits.get();
        var shown = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        var excerpts = new Excerpts(filter.q());
        var rows = found.find(shown).stream().map(row -> row(row, excerpts)).toList();
        return new Answer(rows, all.size() > from + limit ? from + limit : 0, true);
    }

    private static FoundRow row(FoundRepository.Row row, Excerpts excerpts) {
        return new FoundRow(
                row.subject(),
                row.id(),
                excerpts.of(row.title(), row.language(), row.subject().isName() ? LONGEST_NAME : LONGEST_SAID),
                excerpts.of(row.text(), row.language(), LONGEST_NOTE),
                row.facts(),
                row.kind(),
                row.customer(),
                row.customerName(),
                row.archived(),
                row.conversation(),
                row.said(),
                row.by(),
                row.keptAutomatically());
    }
}
