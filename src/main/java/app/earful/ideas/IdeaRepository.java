package app.earful.ideas;

import app.earful.platform.lists.Position;
import app.earful.platform.lists.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ideas and what hangs on them. A reading page: dots that are deleted and customers' names are looked up where they stand. */
@Repository
@Transactional
class IdeaRepository {
    private static final String SELECT = """
            select i.*, m.name as owner_name, coalesce(h.dots, 0) as dots, coalesce(h.customers, 0) as customers,
                coalesce(h.told, 0) as told
            from ideas i
            left join members m on m.id = i.owner_id and m.workspace_id = i.workspace_id
            left join lateral (
                select count(*) as dots, count(distinct a.customer_id) as customers, count(distinct t.customer_id) as told
                from idea_dots a
                join dots d on d.id = a.dot_id and d.workspace_id = a.workspace_id and d.deleted_at is null
                left join idea_tellings t on t.workspace_id = a.workspace_id and t.idea_id = a.idea_id
                    and t.customer_id = a.customer_id
                where a.workspace_id = i.workspace_id and a.idea_id = i.id
            ) h on true
            """;

    private final JdbcClient jdbc;

    IdeaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next where the next page begins; null on the last one */
    record Slice(List<Idea> ideas, @Nullable Position next) {}

    /** Those changed last first. */
    Slice findAll(@Nullable IdeaStatus status, Position before, int limit) {
        var found = jdbc.sql(SELECT + """
                        where i.deleted_at is null and (cast(:status as text) is null or i.status = :status)
                            and (i.updated_at, i.id) < (:beforeAt, cast(:beforeId as uuid))
                        order by i.updated_at desc, i.id desc limit :limit
                        """)
                .param("status", status == null ? null : status.word())
                .param("beforeAt", Timestamp.from(before.at()))
                .param("beforeId", before.id())
                .param("limit", limit + 1)
                .query(IdeaRepository::idea)
                .list();
        if (found.size() <= limit) {
            return new Slice(found, null);
        }
        var shown = found.subList(0, limit);
        return new Slice(
                shown, new Position(shown.getLast().updatedAt(), shown.getLast().id()));
    }

    Optional<Idea> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = ? and i.deleted_at is null")
                .param(id)
                .query(IdeaRepository::idea)
                .optional();
    }

    /** An idea that was made of this theme and stands; the newest. */
    Optional<UUID> findByTheme(UUID themeId) {
        return jdbc.sql(
                        "select id from ideas where theme_id = ? and deleted_at is null order by created_at desc limit 1")
                .param(themeId)
                .query(UUID.class)
                .optional();
    }

    /** What a theme is called; nothing where there is none. */
    Optional<String> themeName(UUID themeId) {
        return jdbc.sql("select coalesce(given_name, found_name) from themes where id = ?")
                .param(themeId)
                .query(String.class)
                .optional();
    }

    Optional<String> wordsOfDot(UUID dotId) {
        return jdbc.sql("select words from dots where id = ? and deleted_at is null")
                .param(dotId)
                .query(String.class)
                .optional();
    }

    boolean isDeleted(UUID id) {
        return jdbc.sql("select deleted_at is not null from ideas where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void insert(UUID id, String title, @Nullable UUID themeId, UUID by, Instant now) {
        jdbc.sql("""
                        insert into ideas (workspace_id, id, title, theme_id, created_by, created_at, updated_at)
                        values (current_workspace(), :id, :title, cast(:theme as uuid), :by, :now, :now)
                        """)
                .param("id", id)
                .param("title", title)
                .param("theme", themeId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void update(UUID id, IdeaChange change, Instant now) {
        jdbc.sql("""
                        update ideas set title = :title, status = :status, decision = :decision,
                            owner_id = cast(:owner as uuid), updated_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("title", change.title())
                .param("status", change.status().word())
                .param("decision", change.decision())
                .param("owner", change.ownerId())
                .param("now", Timestamp.from(now))
                .update();
    }

    void setDeletedAt(UUID id, @Nullable Instant at) {
        jdbc.sql("update ideas set deleted_at = cast(:at as timestamptz) where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** @return false where it hangs there already, or there is no such dot */
    boolean attach(UUID id, UUID dotId) {
        return jdbc.sql("""
                        insert into idea_dots (workspace_id, idea_id, dot_id, customer_id, heard_at)
                        select workspace_id, :idea, id, customer_id, heard_at from dots
                        where id = :dot and deleted_at is null
                        on conflict do nothing
                        """).param("idea", id).param("dot", dotId).update() > 0;
    }

    boolean detach(UUID id, UUID dotId) {
        return jdbc.sql("delete from idea_dots where idea_id = ? and dot_id = ?")
                        .params(id, dotId)
                        .update()
                > 0;
    }

    /** The wishes and pains of a theme. */
    int attachTheme(UUID id, UUID themeId) {
        return jdbc.sql("""
                        insert into idea_dots (workspace_id, idea_id, dot_id, customer_id, heard_at)
                        select d.workspace_id, :idea, d.id, d.customer_id, d.heard_at
                        from theme_dots t
                        join dots d on d.id = t.dot_id and d.workspace_id = t.workspace_id
                        where t.theme_id = :theme and d.kind in ('wish', 'pain') and d.deleted_at is null
                        on conflict do nothing
                        """).param("idea", id).param("theme", themeId).update();
    }

    /** Wishes and pains of its theme that do not hang on it yet. */
    int countMore(UUID id, UUID themeId) {
        return jdbc.sql("""
                        select count(*) from theme_dots t
                        join dots d on d.id = t.dot_id and d.workspace_id = t.workspace_id
                        where t.theme_id = :theme and d.kind in ('wish', 'pain') and d.deleted_at is null
                            and not exists (select from idea_dots a where a.idea_id = :idea and a.dot_id = d.id)
                        """)
                .param("idea", id)
                .param("theme", themeId)
                .query(Integer.class)
                .single();
    }

    List<Asker> findAskers(UUID id) {
        return jdbc.sql("""
                        select u.id, u.name, count(*) as dots, max(a.heard_at) as last_heard_at, t.told_at, m.name as told_by
                        from idea_dots a
                        join dots d on d.id = a.dot_id and d.workspace_id = a.workspace_id and d.deleted_at is null
                        join customers u on u.id = a.customer_id and u.workspace_id = a.workspace_id
                        left join idea_tellings t on t.workspace_id = a.workspace_id and t.idea_id = a.idea_id
                            and t.customer_id = a.customer_id
                        left join members m on m.id = t.told_by and m.workspace_id = t.workspace_id
                        where a.idea_id = ?
                        group by u.id, u.name, t.told_at, m.name
                        order by t.told_at nulls first, fold(u.name), u.id
                        limit 500
                        """).param(id).query(Asker.class).list();
    }

    Stretch findDots(UUID id, Position before, int limit) {
        return Stretch.of(
                jdbc.sql("""
                        select a.heard_at as at, a.dot_id as id, true as found
                        from idea_dots a
                        join dots d on d.id = a.dot_id and d.workspace_id = a.workspace_id and d.deleted_at is null
                        where a.idea_id = :idea and (a.heard_at, a.dot_id) < (:beforeAt, cast(:beforeId as uuid))
                        order by a.heard_at desc, a.dot_id desc limit :limit
                        """)
                        .param("idea", id)
                        .param("beforeAt", Timestamp.from(before.at()))
                        .param("beforeId", before.id())
                        .param("limit", limit + 1)
                        .query(Stretch.Row.class)
                        .list(),
                limit);
    }

    /** @return false for a customer of whom nothing hangs on it */
    boolean tell(UUID id, UUID customerId, UUID by, Instant now) {
        return jdbc.sql("""
                        insert into idea_tellings (workspace_id, idea_id, customer_id, told_by, told_at)
                        select current_workspace(), :idea, :customer, :by, :now
                        where exists (select from idea_dots where idea_id = :idea and customer_id = :customer)
                        on conflict (workspace_id, idea_id, customer_id) do update set told_by = idea_tellings.told_by
                        """)
                        .param("idea", id)
                        .param("customer", customerId)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void untell(UUID id, UUID customerId) {
        jdbc.sql("delete from idea_tellings where idea_id = ? and customer_id = ?")
                .params(id, customerId)
                .update();
    }

    private static Idea idea(ResultSet row, int number) throws SQLException {
        return new Idea(
                row.getObject("id", UUID.class),
                row.getString("title"),
                IdeaStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("decision"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("theme_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("dots"),
                row.getInt("customers"),
                row.getInt("told"));
    }
}
