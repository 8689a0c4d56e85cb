package app.earful.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads very many rows past the application: rows first, then the indexes, as one loads much at once. */
public final class WithoutIndexes {
    private final Connection database;

    /** @param superuser a connection that is used for nothing else afterwards, since its settings are changed */
    public WithoutIndexes(Connection superuser) {
        database = superuser;
    }

    /** Fills tables. */
    public interface Work {
        void run() throws Exception;
    }

    public void load(List<String> tables, Work work) throws Exception {
        execute("set session_replication_role = replica"); // rows come with what they refer to
        execute("set maintenance_work_mem = '1GB'");
        execute("set synchronous_commit = off");
        execute("alter system set max_wal_size = '16GB'"); // no checkpoint every few seconds
        execute("select pg_reload_conf()");
        var indexes = drop(tables);
        work.run();
        for (var index : indexes) {
            execute(index);
        }
        execute("vacuum analyze");
        execute("alter system reset max_wal_size");
        execute("select pg_reload_conf()");
        execute("checkpoint");
    }

    /** @return how each is made again */
    private List<String> drop(List<String> tables) throws SQLException {
        var names = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var query = database.prepareStatement("""
                select c.relname, pg_get_indexdef(i.indexrelid)
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                where t.relname = any (?) and not exists (select from pg_constraint where conindid = i.indexrelid)
                """)) {
            query.setArray(1, database.createArrayOf("text", tables.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (var name : names) {
            execute("drop index " + name);
        }
        return definitions;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
