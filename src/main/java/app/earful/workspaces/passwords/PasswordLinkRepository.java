package app.earful.workspaces.passwords;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class PasswordLinkRepository {
    private final JdbcClient jdbc;

    PasswordLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID memberId, String hash, Instant at, Instant expiresAt) {
        jdbc.sql("""
                        insert into password_links (workspace_id, id, member_id, token_hash, created_at, expires_at)
                        values (current_workspace(), ?, ?, ?, ?, ?)
                        """)
                .params(id, memberId, hash, Timestamp.from(at), Timestamp.from(expiresAt))
                .update();
    }

    /** Asked before the workspace is known. */
    Optional<UUID> findWorkspace(String hash) {
        return jdbc.sql("select find_password_link_workspace(?)").param(hash).query(UUID.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whose it is, if it still works. */
    Optional<UUID> findMember(String hash, Instant now) {
        return jdbc.sql(
                        "select member_id from password_links where token_hash = ? and used_at is null and expires_at > ?")
                .params(hash, Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** False when somebody else was quicker. */
    boolean use(String hash, Instant now) {
        return jdbc.sql(
                                "update password_links set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(Timestamp.from(now), hash, Timestamp.from(now))
                        .update()
                == 1;
    }

    int removeExpiredBefore(Instant instant) {
        return jdbc.sql("delete from password_links where expires_at < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
