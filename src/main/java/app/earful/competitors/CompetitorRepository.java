package app.earful.competitors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class CompetitorRepository {
    private final JdbcClient jdbc;

    CompetitorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String name, @Nullable UUID mergedInto) {}

    private record Spelling(UUID competitorId, String spelling) {}

    /** All that are not deleted, merged ones too, by name. */
    List<Competitor> findAll() {
        var spellings = new HashMap<UUID, List<String>>();
        jdbc.sql("select competitor_id, spelling from competitor_spellings order by fold(spelling), spelling")
                .query(Spelling.class)
                .list()
                .forEach(one -> spellings
                        .computeIfAbsent(one.competitorId, _ -> new ArrayList<>())
                        .add(one.spelling));
        return jdbc
                .sql("select id, name, merged_into from competitors where deleted_at is null order by fold(name), id")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Competitor(row.id, row.name, spellings.getOrDefault(row.id, List.of()), row.mergedInto))
                .toList();
    }

    Optional<Competitor> find(UUID id) {
        return findAll().stream()
                .filter(competitor -> competitor.id().equals(id))
                .findFirst();
    }

    /** Deleted ones, too: to bring them back. */
    boolean exists(UUID id) {
        return jdbc.sql("select true from competitors where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void insert(UUID id, String name, UUID by, Instant now) {
        jdbc.sql("""
                        insert into competitors (workspace_id, id, name, created_by, created_at)
                        values (current_workspace(), ?, ?, ?, ?)
                        """).params(id, name, by, Timestamp.from(now)).update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update competitors set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    void setMergedInto(UUID id, @Nullable UUID other) {
        jdbc.sql("update competitors set merged_into = cast(:other as uuid) where id = :id")
                .param("other", other)
                .param("id", id)
                .update();
    }

    void setDeletedAt(UUID id, @Nullable Instant at) {
        jdbc.sql("update competitors set deleted_at = cast(:at as timestamptz) where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Whether anything is left of it to look for. */
    boolean hasWords(String spelling) {
        return !said(spelling).isBlank();
    }

    /** How it is looked for: without capitals, accents and signs. */
    String said(String spelling) {
        return jdbc.sql("select in_blanks(spoken(?))")
                .param(spelling)
                .query(String.class)
                .single();
    }

    /** Of which competitor this is a spelling; those that are deleted have none. */
    Optional<Competitor> findBySpelling(String spelling) {
        return jdbc.sql("""
                        select s.competitor_id from competitor_spellings s
                        join competitors c on c.id = s.competitor_id and c.workspace_id = s.workspace_id
                        where s.said = in_blanks(spoken(?)) and c.deleted_at is null
                        """).param(spelling).query(UUID.class).optional().flatMap(this::find);
    }

    /** Takes it away from one that was deleted. */
    void addSpelling(UUID id, String spelling) {
        jdbc.sql("""
                        insert into competitor_spellings (workspace_id, competitor_id, spelling, said)
                        values (current_workspace(), ?, ?, in_blanks(spoken(?)))
                        on conflict (workspace_id, said) do update
                            set competitor_id = excluded.competitor_id, spelling = excluded.spelling
                        """).params(id, spelling, spelling).update();
    }

    boolean removeSpelling(UUID id, String spelling) {
        return jdbc.sql("delete from competitor_spellings where competitor_id = ? and said = in_blanks(spoken(?))")
                        .params(id, spelling)
                        .update()
                > 0;
    }
}
