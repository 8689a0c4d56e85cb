package app.earful.conversations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What stood before each change, whole. */
@Repository
@Transactional
class RevisionRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RevisionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Conversation before, UUID changedBy, ChangeAction action, Instant now) {
        jdbc.sql("""
                        insert into conversation_revisions (workspace_id, conversation_id, version, changed_at, changed_by,
                            action, before)
                        values (current_workspace(), ?, ?, ?, ?, ?, cast(? as jsonb))
                        """)
                .params(
                        before.id(),
                        before.version(),
                        Timestamp.from(now),
                        changedBy,
                        action.word(),
                        json.writeValueAsString(before.entry()))
                .update();
    }
}
