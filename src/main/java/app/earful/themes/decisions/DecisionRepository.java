package app.earful.themes.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions, and what they change about themes. */
@Repository
@Transactional
class DecisionRepository {
    private static final String SELECT = """
            select id, what, theme_id, other_theme_id, dot_ids, old_name, new_name, decided_by, decided_at, undone_at
            from theme_decisions
            """;

    /** The last one, of those that stand. */
    private static final String LATEST = " and undone_at is null order by decided_at desc, id desc limit 1";

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(DecisionRepository::decision)
                .optional();
    }

    Optional<Decision> latest(DecisionKind what, UUID theme) {
        return jdbc.sql(SELECT + " where theme_id = ? and what = ?" + LATEST)
                .params(theme, what.word())
                .query(DecisionRepository::decision)
                .optional();
    }

    Optional<Decision> latest(DecisionKind what, UUID theme, UUID dot) {
        return jdbc.sql(SELECT + " where theme_id = ? and what = ? and ? = any(dot_ids)" + LATEST)
                .params(theme, what.word(), dot)
                .query(DecisionRepository::decision)
                .optional();
    }

    Optional<Decision> latestSplit(UUID theme, List<UUID> dots) {
        return jdbc.sql(SELECT + " where theme_id = ? and what = 'split' and dot_ids = cast(? as uuid[])" + LATEST)
                .params(theme, dots.toArray(UUID[]::new))
                .query(DecisionRepository::decision)
                .optional();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        var undoneAt = row.getTimestamp("undone_at");
        return new Decision(
                row.getObject("id", UUID.class),
                DecisionKind.of(row.getString("what")),
                row.getObject("theme_id", UUID.class),
                row.getObject("other_theme_id", UUID.class),
                List.of((UUID[]) row.getArray("dot_ids").getArray()),
                row.getString("old_name"),
                row.getString("new_name"),
                row.getObject("decided_by", UUID.class),
                row.getTimestamp("decided_at").toInstant(),
                undoneAt == null ? null : undoneAt.toInstant());
    }

    void add(Decision decision) {
        jdbc.sql("""
                        insert into theme_decisions (workspace_id, id, what, theme_id, other_theme_id, dot_ids, old_name, new_name,
                            decided_by, decided_at)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(decision.id(), decision.what().word(), decision.themeId())
                .param(decision.otherThemeId())
                .param(decision.dotIds().toArray(UUID[]::new))
                .param(decision.oldName())
                .param(decision.newName())
                .params(decision.decidedBy(), Timestamp.from(decision.decidedAt()))
                .update();
    }

    void undo(UUID id, UUID member, Instant at) {
        jdbc.sql("update theme_decisions set undone_at = ?, undone_by = ? where id = ?")
                .params(Timestamp.from(at), member, id)
                .update();
    }

    /** Whether dots or themes that this one moved were moved again by one that stands. */
    boolean isBuiltOn(Decision decision) {
        if (decision.what() != DecisionKind.MERGE && decision.what() != DecisionKind.SPLIT) {
            return false;
        }
        return jdbc.sql("""
                        select exists (
                            select from theme_decisions
                            where undone_at is null and what in ('merge', 'split') and (decided_at, id) > (:at, :id)
                                and (theme_id in (:theme, :other) or other_theme_id in (:theme, :other)))
                        """)
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("id", decision.id())
                .param("theme", decision.themeId())
                .param("other", decision.otherThemeId())
                .query(Boolean.class)
                .single();
    }

    /** Name and marks as the decisions that stand make them. */
    void mark(UUID theme, Instant at) {
        jdbc.sql("""
                        update themes set updated_at = :at,
                            given_name = (select new_name from theme_decisions
                                where theme_id = :theme and what = 'rename' and undone_at is null
                                order by decided_at desc, id desc limit 1),
                            pinned_at = (select case when what = 'pin' then decided_at end from theme_decisions
                                where theme_id = :theme and what in ('pin', 'unpin') and undone_at is null
                                order by decided_at desc, id desc limit 1),
                            ignored_at = (select case when what = 'ignore' then decided_at end from theme_decisions
                                where theme_id = :theme and what in ('ignore', 'attend') and undone_at is null
                                order by decided_at desc, id desc limit 1)
                        where id = :theme
                        """).param("at", Timestamp.from(at)).param("theme", theme).update();
    }

    void mergeInto(UUID theme, UUID other, Instant at) {
        jdbc.sql("update themes set merged_into = ?, group_id = null, updated_at = ? where id = ?")
                .params(other, Timestamp.from(at), theme)
                .update();
    }

    void unmerge(UUID theme, Instant at) {
        jdbc.sql("update themes set merged_into = null, updated_at = ? where id = ?")
                .params(Timestamp.from(at), theme)
                .update();
    }

    void moveAll(UUID theme, UUID other, UUID member) {
        jdbc.sql("update theme_dots set theme_id = ?, placed_by = ?, sureness = 1 where theme_id = ?")
                .params(other, member, theme)
                .update();
    }

    int countDots(UUID theme, List<UUID> dots) {
        return jdbc.sql("select count(*)::int from theme_dots where theme_id = ? and dot_id = any(?)")
                .params(theme, dots.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    int countDots(UUID theme) {
        return jdbc.sql("select count(*)::int from theme_dots where theme_id = ?")
                .param(theme)
                .query(Integer.class)
                .single();
    }

    /** People have said that it belongs there, and it is there. */
    boolean isBound(UUID dot, UUID theme) {
        return jdbc.sql("""
                        select exists (select from theme_dots where dot_id = ? and theme_id = ? and placed_by is not null)
                        """).params(dot, theme).query(Boolean.class).single();
    }

    boolean isDot(UUID id) {
        return jdbc.sql("select exists (select from dots where id = ? and deleted_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
