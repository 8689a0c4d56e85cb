package app.earful.conversations.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class KeepingRepository {
    private final JdbcClient jdbc;

    KeepingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isFromEmail() {
        return jdbc.sql("select from_email from keeping_settings")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setFromEmail(boolean on, UUID by, Instant now) {
        jdbc.sql("""
                        insert into keeping_settings (workspace_id, from_email, set_by, set_at)
                        values (current_workspace(), :on, :by, :now)
                        on conflict (workspace_id) do update
                            set from_email = excluded.from_email, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("on", on)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
