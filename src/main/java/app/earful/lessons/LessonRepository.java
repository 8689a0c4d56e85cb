package app.earful.lessons;

import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.TextReader.Lesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lessons are dots: their words and kinds are read where they stand. */
@Repository
@Transactional
class LessonRepository {
    /** Of the newest lessons, and of the newest dots beside them. */
    private static final int MOST = 500;

    private static final String TAUGHT = """
            select d.id, d.words, d.kind, l.taught_at as at from (
                select dot_id, taught_at from lessons order by taught_at desc, dot_id limit 500) l
            join dots d on d.id = l.dot_id and d.workspace_id = current_workspace() and d.deleted_at is null
            """;

    private final JdbcClient jdbc;

    LessonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID dotId, UUID taughtBy, Instant now) {
        jdbc.sql("""
                        insert into lessons (workspace_id, dot_id, taught_by, taught_at)
                        values (current_workspace(), ?, ?, ?)
                        on conflict (workspace_id, dot_id) do update
                            set taught_by = excluded.taught_by, taught_at = excluded.taught_at
                        """).params(dotId, taughtBy, Timestamp.from(now)).update();
    }

    /**
     * Differs as soon as the lessons differ, or more is known of what they mean.
     *
     * @param count 0 when nothing was ever taught
     */
    record State(int count, long digest) {}

    State state() {
        return jdbc.sql("""
                        select count(*) as count,
                            coalesce(bit_xor(hashtextextended(t.id || t.kind || t.words || (r.meaning is null), 0)), 0) as digest
                        from (%s) t left join dot_readings r on r.dot_id = t.id and r.workspace_id = current_workspace()
                        """.formatted(TAUGHT)).query(State.class).single();
    }

    /** @param taught by a correction; else one of the dots beside them, which may have been read rightly or not */
    record Said(Lesson lesson, boolean taught) {}

    /** Oldest first; for each of them what it means, where that is known. */
    List<Said> find() {
        return jdbc.sql("""
                        with taught as (%s), beside as (
                            select id, words, kind, heard_at as at from dots
                            where deleted_at is null and id not in (select id from taught)
                            order by heard_at desc, id desc limit :most
                        )
                        select o.words, o.kind, o.taught, r.meaning
                        from (select *, false as taught from beside union all select *, true from taught) o
                        left join dot_readings r on r.dot_id = o.id and r.workspace_id = current_workspace()
                        order by o.at, o.id
                        """.formatted(TAUGHT))
                .param("most", MOST)
                .query(LessonRepository::said)
                .list();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        var packed = row.getBytes("meaning");
        var lesson = new Lesson(
                row.getString("words"),
                packed == null ? null : PackedMeaning.unpack(packed),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
        return new Said(lesson, row.getBoolean("taught"));
    }
}
