package app.earful.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries by what they say, and an index to find them in again. */
final class TestEntries {
    static final Position START = Position.built("10:10:", 9, new UUID(0, 9), 0);
    static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private final SearchIndex index;
    private final Map<UUID, String> said = new LinkedHashMap<>();

    TestEntries(SearchIndex index) {
        this.index = index;
    }

    Entry dot(String language, String text) {
        return dot(language, text, null);
    }

    Entry dot(String language, String text, byte @Nullable [] meaning) {
        var id = id(text);
        return new Entry(
                Subject.DOT, id, new UUID(0, 1), List.of(), MONDAY, "pain", 0f, "", "", text, language, meaning);
    }

    Entry customer(String name, String handles) {
        var id = id(name);
        return new Entry(Subject.CUSTOMER, id, id, List.of(), null, "", null, name, handles, "", "", null);
    }

    private UUID id(String text) {
        var id = new UUID(1, said.size());
        said.put(id, text);
        return id;
    }

    void add(Entry... entries) throws Exception {
        for (var entry : entries) {
            index.add(entry);
        }
        index.reached(START);
    }

    List<String> find(String words) throws Exception {
        return find(new Question(words, null, Wanted.ANYTHING, 20));
    }

    List<String> find(Question question) throws Exception {
        var found = new ArrayList<String>();
        for (var hit : index.ask(question)) {
            found.add(said.getOrDefault(hit.id(), "unknown"));
        }
        return found;
    }
}
