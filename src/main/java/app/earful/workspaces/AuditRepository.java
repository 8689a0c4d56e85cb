package app.earful.workspaces;

import app.earful.platform.lists.Position;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
public class AuditRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param memberName null for the command line
     * @param customerId of whom a change of a customer or contact tells, unless erased since
     * @param about the customer's or contact's name as it is now: what cannot be changed must not hold it
     */
    public record Entry(
            UUID id,
            Instant at,
            @Nullable String memberName,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            Map<?, ?> detail,
            @Nullable UUID customerId,
            @Nullable String about) {}

    void add(
            UUID id,
            Instant at,
            @Nullable UUID memberId,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            Map<String, ?> detail) {
        jdbc.sql("""
                        insert into audit_entries
                            (workspace_id, id, at, member_id, action, subject_type, subject_id, detail)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(id, Timestamp.from(at))
                .param(memberId)
                .params(action, subjectType)
                .param(subjectId)
                .param(json.writeValueAsString(detail))
                .update();
    }

    /** The latest first. */
    List<Entry> findBefore(Position position, int limit) {
        return jdbc.sql("""
                        select e.id, e.at, m.name, e.action, e.subject_type, e.subject_id, e.detail, c.id as customer_id,
                            coalesce(k.name, c.name) as about
                        from audit_entries e left join members m on m.workspace_id = e.workspace_id and m.id = e.member_id
                        left join contacts k on e.subject_type = 'contact'
                            and k.workspace_id = e.workspace_id and k.id = e.subject_id
                        left join customers c on c.workspace_id = e.workspace_id
                            and c.id = case e.subject_type when 'customer' then e.subject_id else k.customer_id end
                        where (e.at, e.id) < (?, ?)
                        order by e.at desc, e.id desc limit ?
                        """)
                .params(Timestamp.from(position.at()), position.id(), limit)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        json.readValue(row.getString("detail"), Map.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("about")))
                .list();
    }
}
