package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.imports.sets.Counts;
import app.earful.sheets.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class ImportRepository {
    private static final int PART = 1 << 20;
    private static final String SELECT =
            "select i.*, m.name as member_name from imports i join members m on m.id = i.member_id ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource time;

    ImportRepository(JdbcClient jdbc, JsonMapper json, InstantSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /** A file as it was handed in. */
    record NewImport(UUID id, UUID memberId, String fileName, Source source, long sizeBytes) {}

    int add(NewImport file) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('imports ' || current_workspace()::text, 1))")
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
                        insert into imports (workspace_id, id, number, member_id, file_name, source, state, size_bytes, created_at)
                        values (current_workspace(), ?, (select coalesce(max(number), 0) + 1 from imports), ?, ?, ?, 'checking', ?, ?)
                        returning number
                        """)
                .params(
                        file.id(),
                        file.memberId(),
                        file.fileName(),
                        file.source().word(),
                        file.sizeBytes(),
                        now())
                .query(Integer.class)
                .single();
    }

    void storeFile(UUID id, InputStream content) throws IOException {
        int part = 0;
        for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            jdbc.sql(
                            "insert into import_parts (workspace_id, import_id, part, content) values (current_workspace(), ?, ?, ?)")
                    .params(id, part++, bytes)
                    .update();
        }
    }

    void loadFile(UUID id, OutputStream to) {
        try {
            for (int part = 0; ; part++) {
                var bytes = jdbc.sql("select content from import_parts where import_id = ? and part = ?")
                        .params(id, part)
                        .query(byte[].class)
                        .optional();
                if (bytes.isEmpty()) {
                    return;
                }
                to.write(bytes.get());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = ?").param(id).query(this::row).optional();
    }

    Optional<Import> findByNumber(int number) {
        return jdbc.sql(SELECT + "where i.number = ?")
                .param(number)
                .query(this::row)
                .optional();
    }

    List<Import> latest(int limit) {
        return jdbc.sql(SELECT + "order by i.number desc limit ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    /** False when it is no longer in the state it is to leave. */
    boolean move(UUID id, ImportState from, ImportState to) {
        return jdbc.sql("""
                        update imports set state = ?, rows_read = 0, error = null, error_arguments = '{}',
                            started_at = case when ? = 'running' then ? else started_at end
                        where id = ? and state = ?
                        """)
                        .params(to.word(), to.word(), now(), id, from.word())
                        .update()
                > 0;
    }

    /**
     * Keeps others of the workspace from importing at the same time, until the transaction ends. A run that was cut off may
     * still be at work in the database; its end is waited for.
     *
     * @return false when somebody else has done the work meanwhile
     */
    boolean lock(UUID id, ImportState state) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('importing ' || current_workspace()::text, 1))")
                .query((_, _) -> true)
                .single();
        return jdbc.sql("select state from imports where id = ?")
                .param(id)
                .query(String.class)
                .single()
                .equals(state.word());
    }

    /** Holds the row until the transaction ends; false when it is no longer in this state. */
    boolean hold(UUID id, ImportState state) {
        return jdbc.sql("select state from imports where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .filter(state.word()::equals)
                .isPresent();
    }

    /** What came out of a look at the file, a run or an undoing. */
    void finish(UUID id, ImportState state, Counts counts) {
        jdbc.sql("""
                        update imports set state = :state, created_count = :created, updated_count = :updated,
                            unchanged_count = :unchanged, skipped_count = :skipped, failed_count = :failed,
                            new_customers = :customers, new_contacts = :contacts,
                            finished_at = case when :state = 'done' then :at else finished_at end,
                            undone_at = case when :state = 'undone' then :at else undone_at end
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.word())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("skipped", counts.skipped())
                .param("failed", counts.failed())
                .param("customers", counts.newCustomers())
                .param("contacts", counts.newContacts())
                .param("at", now())
                .update();
    }

    void fail(UUID id, String error, List<String> arguments) {
        jdbc.sql("update imports set state = 'failed', error = ?, error_arguments = ?, finished_at = ? where id = ?")
                .params(error, arguments.toArray(String[]::new), now(), id)
                .update();
    }

    /** @param rows that are not blank */
    void storeSurvey(UUID id, Source source, Reading reading, int rows) {
        storeReading(id, reading);
        jdbc.sql("update imports set source = ?, rows_total = ? where id = ?")
                .params(source.word(), rows, id)
                .update();
    }

    void storeReading(UUID id, Reading reading) {
        jdbc.sql("update imports set reading = ?::jsonb where id = ?")
                .params(json.writeValueAsString(reading), id)
                .update();
    }

    void progress(UUID id, int rowsRead) {
        jdbc.sql("update imports set rows_read = ? where id = ?")
                .params(rowsRead, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from imports where id = ?").param(id).update();
    }

    Optional<Map<String, String>> findMapping(String headerHash) {
        return jdbc.sql("select mapping from import_mappings where header_hash = ?")
                .param(headerHash)
                .query(String.class)
                .optional()
                .map(mapping -> json.readValue(mapping, new TypeReference<Map<String, String>>() {}));
    }

    void storeMapping(String headerHash, Map<String, String> mapping) {
        jdbc.sql("""
                        insert into import_mappings (workspace_id, header_hash, mapping, updated_at)
                        values (current_workspace(), ?, ?::jsonb, ?)
                        on conflict (workspace_id, header_hash) do update
                        set mapping = excluded.mapping, updated_at = excluded.updated_at
                        """)
                .params(headerHash, json.writeValueAsString(mapping), now())
                .update();
    }

    /** What was looked at and never started, and the files of all that is over. */
    void dropOld(Instant before) {
        jdbc.sql("delete from imports where created_at < ? and state = 'ready'")
                .param(Timestamp.from(before))
                .update();
        jdbc.sql("""
                        delete from import_parts where import_id in (
                            select id from imports where created_at < ? and state in ('done', 'failed', 'undone'))
                        """).param(Timestamp.from(before)).update();
    }

    private Import row(ResultSet row, int number) throws SQLException {
        var reading = row.getString("reading");
        return new Import(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("member_id", UUID.class),
                row.getString("member_name"),
                row.getString("file_name"),
                Source.find(row.getString("source")).orElse(Source.CSV),
                ImportState.of(row.getString("state")),
                row.getLong("size_bytes"),
                reading == null ? null : json.readValue(reading, Reading.class),
                row.getObject("rows_total", Integer.class),
                row.getInt("rows_read"),
                new Counts(
                        row.getInt("created_count"),
                        row.getInt("updated_count"),
                        row.getInt("unchanged_count"),
                        row.getInt("skipped_count"),
                        row.getInt("failed_count"),
                        row.getInt("new_customers"),
                        row.getInt("new_contacts")),
                row.getString("error"),
                Arrays.asList((String[]) row.getArray("error_arguments").getArray()),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                instant(row.getTimestamp("undone_at")));
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
