package app.earful.search;

import app.earful.search.index.Hit;
import app.earful.search.index.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was found, read from the database: an index that lags behind shows nothing that is gone or of somebody else. */
@Repository
@Transactional(readOnly = true)
class FoundRepository {
    private static final String CUSTOMERS = """
            select c.id, c.name as title, coalesce(c.notes, '') as text, coalesce(c.city, '') as facts, '' as kind,
                c.id as customer_id, c.name as customer_name, c.archived_at is not null as archived,
                null::uuid as conversation_id, null::timestamptz as said, '' as heard_by, null as language
            from customers c
            where c.id = any (?)
            """;
    private static final String CONTACTS = """
            select k.id, k.name as title, coalesce(k.notes, '') as text, concat_ws(' · ', k.role, (
                    select p.raw from contact_points p where p.workspace_id = k.workspace_id and p.contact_id = k.id
                    order by p.kind, p.position limit 1)) as facts, '' as kind,
                k.customer_id, c.name as customer_name, coalesce(k.archived_at, c.archived_at) is not null as archived,
                null::uuid as conversation_id, null::timestamptz as said, '' as heard_by, null as language
            from contacts k join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id
            where k.id = any (?)
            """;
    private static final String CONVERSATIONS = """
            select n.id, n.note as title, '' as text, '' as facts, '' as kind, n.customer_id, c.name as customer_name,
                c.archived_at is not null as archived, n.id as conversation_id, n.happened_at as said,
                m.name as heard_by, null as language
            from conversations n
            join customers c on c.workspace_id = n.workspace_id and c.id = n.customer_id
            join members m on m.workspace_id = n.workspace_id and m.id = n.logged_by
            where n.id = any (?) and n.deleted_at is null
            """;
    private static final String DOTS = """
            select d.id, d.words as title, '' as text, '' as facts, d.kind, d.customer_id, c.name as customer_name,
                c.archived_at is not null as archived, d.conversation_id, d.heard_at as said, m.name as heard_by,
                r.language, d.kept_automatically
            from dots d
            join customers c on c.workspace_id = d.workspace_id and c.id = d.customer_id
            join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
            left join dot_readings r on r.workspace_id = d.workspace_id and r.dot_id = d.id
            where d.id = any (?) and d.deleted_at is null
            """;

    private final JdbcClient jdbc;

    FoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            Subject subject,
            UUID id,
            String title,
            String text,
            String facts,
            String kind,
            UUID customer,
            String customerName,
            boolean archived,
            @Nullable UUID conversation,
            @Nullable Instant said,
            String by,
            String language,
            boolean keptAutomatically) {}

    /** In the same order; without those that are no more. */
    List<Row> find(List<Hit> hits) {
        var wanted = new EnumMap<Subject, List<UUID>>(Subject.class);
        hits.forEach(hit ->
                wanted.computeIfAbsent(hit.subject(), _ -> new ArrayList<>()).add(hit.id()));
        var found = new HashMap<Hit, Row>();
        for (Map.Entry<Subject, List<UUID>> each : wanted.entrySet()) {
            jdbc.sql(sql(each.getKey()))
                    .param(each.getValue().toArray(UUID[]::new))
                    .query((row, _) -> row(each.getKey(), row))
                    .list()
                    .forEach(row -> found.put(new Hit(row.subject(), row.id()), row));
        }
        return hits.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    String customerName(UUID customer) {
        return jdbc.sql("select name from customers where id = ?")
                .param(customer)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String sql(Subject subject) {
        return switch (subject) {
            case CUSTOMER -> CUSTOMERS;
            case CONTACT -> CONTACTS;
            case CONVERSATION -> CONVERSATIONS;
            case DOT -> DOTS;
        };
    }

    private static Row row(Subject subject, ResultSet row) throws SQLException {
        var said = row.getTimestamp("said");
        var title = row.getString("title");
        return new Row(
                subject,
                row.getObject("id", UUID.class),
                title,
                row.getString("text"),
                row.getString("facts"),
                row.getString("kind"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getBoolean("archived"),
                row.getObject("conversation_id", UUID.class),
                said == null ? null : said.toInstant(),
                row.getString("heard_by"),
                EntryRepository.language(row.getString("language"), title),
                subject == Subject.DOT && row.getBoolean("kept_automatically"));
    }
}
