package app.earful.platform.idempotency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class IdempotencyRepository {
    private final JdbcClient jdbc;

    IdempotencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while another request with the same key is being answered. Held until the transaction ends, also by a crash. */
    boolean lock(UUID memberId, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 3))")
                .param(memberId + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(UUID memberId, String key) {
        return jdbc.sql("""
                        select request_hash, status, content_type, location, body from idempotency_keys
                        where member_id = ? and key = ?
                        """).params(memberId, key).query(StoredAnswer.class).optional();
    }

    void add(UUID memberId, String key, StoredAnswer answer, Instant at) {
        jdbc.sql("""
                        insert into idempotency_keys (workspace_id, member_id, key, request_hash, status, content_type,
                            location, body, created_at)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(memberId, key, answer.requestHash(), answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .params(answer.body(), Timestamp.from(at))
                .update();
    }

    public int removeBefore(Instant instant) {
        return jdbc.sql("delete from idempotency_keys where created_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
