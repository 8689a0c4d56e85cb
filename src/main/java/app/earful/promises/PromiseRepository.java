package app.earful.promises;

import app.earful.platform.lists.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
class PromiseRepository {
    private static final String SELECT = """
            select p.*, m.name as owner_name, u.name as customer_name
            from promises p
            join members m on m.id = p.owner_id and m.workspace_id = p.workspace_id
            join customers u on u.id = p.customer_id and u.workspace_id = p.workspace_id
            where p.deleted_at is null
            """;
    /** Stands for "no day" and sorts behind every day. */
    private static final String NO_DAY = "infinity";

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<GivenPromise> find(UUID id) {
        return jdbc.sql(SELECT + "and p.id = ?")
                .param(id)
                .query(PromiseRepository::promise)
                .optional();
    }

    /** Open ones by day, overdue first and those without a day last; the others by when they were closed, latest first. */
    List<GivenPromise> findAll(
            PromiseState state, @Nullable UUID ownerId, @Nullable UUID customerId, @Nullable Cursor after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("owner", ownerId);
        parameters.put("customer", customerId);
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("at", after.values().get(0));
            parameters.put("id", UUID.fromString(after.values().get(1)));
        }
        var conditions = (ownerId == null ? "" : " and p.owner_id = :owner")
                + (customerId == null ? "" : " and p.customer_id = :customer")
                + inState(state)
                + (after == null ? "" : behind(state));
        return jdbc.sql(SELECT + conditions + order(state) + " limit :limit")
                .params(parameters)
                .query(PromiseRepository::promise)
                .list();
    }

    private static String inState(PromiseState state) {
        return switch (state) {
            case OPEN -> " and p.kept_at is null and p.dropped_at is null";
            case KEPT -> " and p.kept_at is not null";
            case DROPPED -> " and p.dropped_at is not null";
        };
    }

    private static String behind(PromiseState state) {
        return switch (state) {
            case OPEN -> " and (coalesce(p.due_on, 'infinity'), p.id) > (cast(:at as date), :id)";
            case KEPT -> " and (p.kept_at, p.id) < (cast(:at as timestamptz), :id)";
            case DROPPED -> " and (p.dropped_at, p.id) < (cast(:at as timestamptz), :id)";
        };
    }

    private static String order(PromiseState state) {
        return switch (state) {
            case OPEN -> " order by coalesce(p.due_on, 'infinity'), p.id";
            case KEPT -> " order by p.kept_at desc, p.id desc";
            case DROPPED -> " order by p.dropped_at desc, p.id desc";
        };
    }

    static Cursor cursorAfter(GivenPromise last) {
        return switch (last.state()) {
            case OPEN ->
                Cursor.of(
                        last.dueOn() == null ? NO_DAY : last.dueOn().toString(),
                        last.id().toString());
            case KEPT -> Cursor.of(String.valueOf(last.keptAt()), last.id().toString());
            case DROPPED ->
                Cursor.of(String.valueOf(last.droppedAt()), last.id().toString());
        };
    }

    void keep(UUID id, UUID by, Instant now) {
        jdbc.sql("""
                        update promises set kept_at = ?, kept_by = ?, dropped_at = null, dropped_by = null,
                            dropped_reason = null
                        where id = ?
                        """).params(Timestamp.from(now), by, id).update();
    }

    void drop(UUID id, UUID by, String reason, Instant now) {
        jdbc.sql("""
                        update promises set dropped_at = ?, dropped_by = ?, dropped_reason = ?, kept_at = null, kept_by = null
                        where id = ?
                        """).params(Timestamp.from(now), by, reason, id).update();
    }

    void reopen(UUID id) {
        jdbc.sql("""
                        update promises set kept_at = null, kept_by = null, dropped_at = null, dropped_by = null,
                            dropped_reason = null
                        where id = ?
                        """).param(id).update();
    }

    /** What it said until now is kept, unless it says the same. */
    void update(UUID id, String what, @Nullable LocalDate dueOn, UUID ownerId, UUID by, Instant now) {
        jdbc.sql("select from promises where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        jdbc.sql("""
                        insert into promise_revisions
                            (workspace_id, promise_id, version, changed_at, changed_by, what, due_on, owner_id)
                        select current_workspace(), p.id,
                            (select count(*) + 1 from promise_revisions r where r.promise_id = p.id),
                            :now, :by, p.what, p.due_on, p.owner_id
                        from promises p
                        where p.id = :id and (p.what, p.due_on, p.owner_id) is distinct from (:what, :dueOn::date, :owner)
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .param("what", what)
                .param("dueOn", dueOn)
                .param("owner", ownerId)
                .update();
        jdbc.sql("update promises set what = :what, due_on = :dueOn, owner_id = :owner where id = :id")
                .param("what", what)
                .param("dueOn", dueOn)
                .param("owner", ownerId)
                .param("id", id)
                .update();
    }

    /** Latest first. */
    List<EarlierPromise> findEarlier(UUID id) {
        return jdbc.sql("""
                        select r.changed_at, b.name as changed_by, r.what, r.due_on, o.name as owner_name
                        from promise_revisions r
                        join members b on b.id = r.changed_by and b.workspace_id = r.workspace_id
                        join members o on o.id = r.owner_id and o.workspace_id = r.workspace_id
                        where r.promise_id = ? order by r.version desc
                        """).param(id).query(EarlierPromise.class).list();
    }

    private static GivenPromise promise(ResultSet row, int number) throws SQLException {
        return new GivenPromise(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("conversation_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("kept_at")),
                instant(row.getTimestamp("dropped_at")),
                row.getString("dropped_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
