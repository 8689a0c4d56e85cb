package app.earful.conversations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    /**
     * @param before as it would have to be written down to stand again
     */
    record Revision(ChangeAction action, Instant changedAt, String changedBy, NewConversation before) {}

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

    /** Oldest first. */
    List<Revision> findAll(UUID conversationId) {
        return jdbc.sql("""
                        select r.action, r.changed_at, m.name, r.before from conversation_revisions r
                        join members m on m.id = r.changed_by and m.workspace_id = r.workspace_id
                        where r.conversation_id = ? order by r.version
                        """)
                .param(conversationId)
                .query((row, _) -> new Revision(
                        ChangeAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("name"),
                        json.readValue(row.getString("before"), NewConversation.class)))
                .list();
    }
}
