package app.earful.workspaces.apikeys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class ApiKeyRepository {
    private final JdbcClient jdbc;

    ApiKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which member a key belongs to, asked before the workspace is known. */
    record Owner(
            UUID workspaceId,
            UUID keyId,
            UUID memberId,
            @Nullable Instant lastUsedAt) {}

    Optional<Owner> findOwner(String hash) {
        return jdbc.sql("select * from find_api_key(?)")
                .param(hash)
                .query(Owner.class)
                .optional();
    }

    void noteUse(UUID keyId, Instant at) {
        jdbc.sql("update api_keys set last_used_at = ? where id = ?")
                .params(Timestamp.from(at), keyId)
                .update();
    }

    void add(UUID id, UUID memberId, String name, String beginning, String hash, Instant at) {
        jdbc.sql("""
                        insert into api_keys (workspace_id, id, member_id, name, beginning, key_hash, created_at)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, memberId, name, beginning, hash, Timestamp.from(at))
                .update();
    }

    /** Those that still work, the latest first. */
    List<ApiKey> findOf(UUID memberId) {
        return jdbc.sql("""
                        select id, name, beginning, created_at, last_used_at from api_keys
                        where member_id = ? and revoked_at is null order by created_at desc, id
                        """).param(memberId).query(ApiKey.class).list();
    }

    /** False when this member has no such key. */
    boolean revoke(UUID id, UUID memberId, Instant at) {
        return jdbc.sql("update api_keys set revoked_at = ? where id = ? and member_id = ? and revoked_at is null")
                        .params(Timestamp.from(at), id, memberId)
                        .update()
                == 1;
    }

    void revokeAllOf(UUID memberId, Instant at) {
        jdbc.sql("update api_keys set revoked_at = ? where member_id = ? and revoked_at is null")
                .params(Timestamp.from(at), memberId)
                .update();
    }
}
