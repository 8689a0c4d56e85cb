package app.earful.themes.readings;

import app.earful.insight.reading.Reading;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queue of unread dots, and what was read. */
@Repository
@Transactional
class ReadingRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final InstantSource time;

    ReadingRepository(JdbcClient jdbc, JdbcTemplate batches, InstantSource time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.time = time;
    }

    record Unread(UUID id, String words) {}

    /** @param meaning packed */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Read(UUID id, String words, Reading reading, byte[] meaning) {
        /** Two letters, or none when too little was said to tell. */
        String language() {
            return reading.language().length() == 2 ? reading.language() : "";
        }
    }

    List<Unread> unread(int most) {
        return jdbc.sql("""
                        select d.id, d.words from unread_dots u
                        join dots d on d.workspace_id = u.workspace_id and d.id = u.dot_id
                        order by u.dot_id limit ?
                        """).param(most).query(Unread.class).list();
    }

    /**
     * Keeps what was read of dots that still say the same; the others stay in the queue. Locks the dots: whoever is
     * correcting one at this moment puts it into the queue before or after, never in between.
     *
     * @return those that were kept
     */
    List<Read> keep(List<Read> read) {
        var ids = read.stream().map(Read::id).toArray(UUID[]::new);
        var words = jdbc.sql("""
                        select id, words from dots where id = any(:ids) and deleted_at is null order by id for share
                        """).param("ids", ids).query(Unread.class).list().stream()
                .collect(Collectors.toMap(Unread::id, Unread::words));
        var kept = read.stream()
                .filter(dot -> dot.words().equals(words.get(dot.id())))
                .toList();
        write(kept);
        forget(read, words);
        return kept;
    }

    private void write(List<Read> kept) {
        var now = Timestamp.from(time.instant());
        batches.batchUpdate(
                """
                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance,
                    meaning, read_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (workspace_id, dot_id) do update set language = excluded.language, kind = excluded.kind,
                    kind_chance = excluded.kind_chance, read_sentiment = excluded.read_sentiment,
                    sentiment_chance = excluded.sentiment_chance, meaning = excluded.meaning, read_at = excluded.read_at
                """,
                kept.stream()
                        .map(dot -> new Object[] {
                            dot.id(),
                            dot.language(),
                            dot.reading().kind().word(),
                            (float) dot.reading().kindChance(),
                            (float) dot.reading().sentiment(),
                            (float) dot.reading().sentimentChance(),
                            dot.meaning(),
                            now
                        })
                        .toList());
    }

    /** A dot that was deleted meanwhile has nothing to be read. */
    private void forget(List<Read> read, Map<UUID, String> words) {
        var done = read.stream()
                .filter(dot -> !words.containsKey(dot.id()) || dot.words().equals(words.get(dot.id())))
                .map(Read::id)
                .toArray(UUID[]::new);
        jdbc.sql("delete from unread_dots where dot_id = any(?)").param(done).update();
    }
}
