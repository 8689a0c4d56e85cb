package app.earful.workspaces.passwords;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class PasswordRepository {
    private final JdbcClient jdbc;

    PasswordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for somebody who has no password yet. */
    public Optional<String> findHash(UUID memberId) {
        return jdbc.sql("select password_hash from members where id = ? and password_hash is not null")
                .param(memberId)
                .query(String.class)
                .optional();
    }

    /** Links to choose one that lie around open nothing any more. */
    void change(UUID memberId, String hash) {
        jdbc.sql("update members set password_hash = ? where id = ?")
                .params(hash, memberId)
                .update();
        jdbc.sql("update password_links set expires_at = created_at where member_id = ? and used_at is null")
                .param(memberId)
                .update();
    }
}
