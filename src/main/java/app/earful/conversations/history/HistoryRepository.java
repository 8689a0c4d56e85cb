package app.earful.conversations.history;

import app.earful.conversations.ChangeAction;
import app.earful.conversations.NewConversation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(readOnly = true)
class HistoryRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param before as it would have to be written down to stand again
     */
    record Revision(ChangeAction action, Instant changedAt, String changedBy, NewConversation before) {}

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

    /** Of members and contacts, for telling who took part before. */
    Map<UUID, String> names(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            select id, name from members where id in (:ids)
                            union all select id, name from contacts where id in (:ids)
                            """).param("ids", people).query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return names;
    }
}
