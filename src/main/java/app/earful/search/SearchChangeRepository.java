package app.earful.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The log of what changed of all that can be searched; the tables write it themselves. */
@Repository
@Transactional
class SearchChangeRepository {
    private static final String UNSEEN = """
            from search_changes
            where xid >= pg_snapshot_xmin(cast(? as pg_snapshot))::text::bigint
                and xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                and not pg_visible_in_snapshot(xid::text::xid8, cast(? as pg_snapshot))
            """;

    private final JdbcClient jdbc;

    SearchChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param snapshot to ask by the next time */
    record News(Set<UUID> workspaces, String snapshot) {}

    /** Of all workspaces, since that snapshot. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public News newsSince(String snapshot) {
        var workspaces = jdbc.sql("select workspace_id from find_search_news(cast(? as pg_snapshot))")
                .param(snapshot)
                .query(UUID.class)
                .list();
        return new News(new TreeSet<>(workspaces), currentSnapshot());
    }

    /** What the running transaction sees; in one of repeatable reads that stays so to its end. */
    String currentSnapshot() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /** How many ids changed since that snapshot, some perhaps twice. */
    int countSince(String snapshot) {
        return jdbc.sql("select coalesce(sum(greatest(1, cardinality(ids))), 0)::int " + UNSEEN)
                .params(snapshot, snapshot)
                .query(Integer.class)
                .single();
    }

    void readSince(String snapshot, Consumer<Change> reader) {
        jdbc.sql("select xid, id, what, ids " + UNSEEN + " order by xid, id")
                .params(snapshot, snapshot)
                .withFetchSize(10)
                .query(row -> {
                    reader.accept(change(row));
                });
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getLong("xid"), row.getObject("id", UUID.class), row.getString("what"), List.of((UUID[])
                row.getArray("ids").getArray()));
    }

    /** @return the row */
    Change write(String what) {
        return jdbc.sql("""
                        insert into search_changes (workspace_id, what) values (current_workspace(), ?)
                        returning xid, id, what, ids
                        """).param(what).query((row, _) -> change(row)).single();
    }

    boolean has(long xid, UUID id) {
        return jdbc.sql("select exists (select from search_changes where xid = ? and id = ?)")
                .params(xid, id)
                .query(Boolean.class)
                .single();
    }

    /** The latest stays, whatever its age: it tells an index that it is of this database. */
    void deleteBefore(Instant before) {
        jdbc.sql("""
                        delete from search_changes
                        where at < ? and (xid, id) <> (
                            select xid, id from search_changes order by at desc, xid desc, id desc limit 1)
                        """).param(Timestamp.from(before)).update();
    }
}
