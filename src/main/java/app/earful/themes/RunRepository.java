package app.earful.themes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What runs read, and when they were. */
@Repository
@Transactional
public class RunRepository {
    /** How many of its surest dots speak for a theme when not all dots fit into a run. */
    private static final int OF_EACH_THEME = 30;

    private static final String DOTS = """
            select r.dot_id as id, r.language, d.words, r.meaning, t.theme_id as theme, coalesce(t.sureness, 0) as sureness
            from dot_readings r
            join dots d on d.workspace_id = r.workspace_id and d.id = r.dot_id
            left join theme_dots t on t.workspace_id = r.workspace_id and t.dot_id = r.dot_id
            """;

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which day it was, and how many dots there were. */
    public record Last(LocalDate day, int dots) {}

    public Optional<Last> last() {
        return jdbc.sql("select day, dots from theme_runs order by ran_at desc limit 1")
                .query(Last.class)
                .optional();
    }

    public boolean isAnythingUnread() {
        return jdbc.sql("select exists (select from unread_dots)")
                .query(Boolean.class)
                .single();
    }

    /** Those that were read. */
    public int count() {
        return jdbc.sql("""
                        select count(*)::int from dot_readings r
                        join dots d on d.workspace_id = r.workspace_id and d.id = r.dot_id
                        where d.deleted_at is null
                        """).query(Integer.class).single();
    }

    /** Changes with every decision and every undoing. */
    public String decisions() {
        return jdbc.sql("""
                        select count(*) || ' ' || count(undone_at) || ' ' || coalesce(max(decided_at)::text, '') from theme_decisions
                        """).query(String.class).single();
    }

    public List<RunDot> all() {
        return jdbc.sql(DOTS + " where d.deleted_at is null order by r.dot_id")
                .query(RunDot.class)
                .list();
    }

    /** Evenly over the different words by their hashes, and of each theme those that are surest to be in it. */
    public List<RunDot> some(int most) {
        return jdbc.sql(DOTS + """
                        where r.dot_id in (
                            (select dot_id from (select dot_id, row_number() over (partition by theme_id order by sureness desc, dot_id) as rank
                                from theme_dots) surest where rank <= :ofEach limit :most / 3)
                            union
                            (select id from (select distinct on (hashtext(words), words) id, hashtext(words) as hash
                                from dots where deleted_at is null order by hashtext(words), words, id) different
                                order by hash limit :most * 2 / 3))
                            and d.deleted_at is null
                        order by r.dot_id
                        """)
                .param("ofEach", OF_EACH_THEME)
                .param("most", most)
                .query(RunDot.class)
                .list();
    }

    /** Of one theme, the surest first. */
    List<RunDot> of(UUID theme, int most) {
        return jdbc.sql(DOTS
                        + " where t.theme_id = ? and d.deleted_at is null order by t.sureness desc, t.dot_id limit ?")
                .params(theme, most)
                .query(RunDot.class)
                .list();
    }

    List<RunDot> of(List<UUID> dots) {
        return jdbc.sql(DOTS + " where r.dot_id = any(?) and d.deleted_at is null order by r.dot_id")
                .param(dots.toArray(UUID[]::new))
                .query(RunDot.class)
                .list();
    }

    /** A page of all, in order of their ids. */
    public List<RunDot> after(UUID id, int most) {
        return jdbc.sql(DOTS + """
                        where d.deleted_at is null and r.dot_id > ?
                        order by r.dot_id limit ?
                        """).params(id, most).query(RunDot.class).list();
    }

    public void addTheme(UUID id, String language, String name, Instant at) {
        jdbc.sql("""
                        insert into themes (workspace_id, id, language, found_name, created_at, updated_at)
                        values (current_workspace(), ?, ?, ?, ?, ?)
                        """)
                .params(id, language, name, Timestamp.from(at), Timestamp.from(at))
                .update();
    }

    public void describe(UUID id, UUID quote, byte[] centre, Instant at) {
        jdbc.sql("update themes set quote_dot_id = ?, centre = ?, updated_at = ? where id = ?")
                .params(quote, centre, Timestamp.from(at), id)
                .update();
    }

    public void end(UUID id, Instant at) {
        jdbc.sql("update themes set ended_at = ?, group_id = null, updated_at = ? where id = ?")
                .params(Timestamp.from(at), Timestamp.from(at), id)
                .update();
    }

    /** What is left in themes that have ended stands alone. */
    public void emptyEnded() {
        jdbc.sql("delete from theme_dots where theme_id in (select id from themes where ended_at is not null)")
                .update();
    }

    public void note(Instant at, LocalDate day) {
        jdbc.sql("""
                        insert into theme_runs (workspace_id, ran_at, day, dots, themes, alone)
                        select current_workspace(), ?, ?, read.dots, counted.themes, read.dots - placed.dots
                        from (select count(*) as dots from dot_readings r
                                join dots d on d.workspace_id = r.workspace_id and d.id = r.dot_id
                                where d.deleted_at is null) read,
                            (select count(*) as themes from themes where ended_at is null and merged_into is null) counted,
                            (select count(*) as dots from theme_dots) placed
                        """).params(Timestamp.from(at), day).update();
    }
}
