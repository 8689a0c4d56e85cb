package app.earful.customers.contacts;

import app.earful.platform.database.Ids;
import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class ContactRepository {
    private static final String SELECT = """
            select k.*, (
                select jsonb_agg(jsonb_build_object('kind', p.kind, 'raw', p.raw, 'normal', p.normal, 'label', p.label)
                    order by p.kind desc, p.position)
                from contact_points p where p.contact_id = k.id) as points
            from contacts k
            """;
    private static final TypeReference<List<Map<String, @Nullable String>>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource time;
    private final JsonMapper json;

    ContactRepository(JdbcClient jdbc, Ids ids, InstantSource time, JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.time = time;
        this.json = json;
    }

    Optional<Contact> find(UUID id) {
        return jdbc.sql(SELECT + "where k.id = ?")
                .param(id)
                .query(this::contact)
                .optional();
    }

    List<Contact> findByCustomer(UUID customerId) {
        return jdbc.sql(SELECT + "where k.customer_id = ? and k.archived_at is null order by fold(k.name), k.id")
                .param(customerId)
                .query(this::contact)
                .list();
    }

    /** In the order they were written down; archived ones too. */
    List<Contact> find(@Nullable UUID customerId, @Nullable String cursor, int limit) {
        var from = Cursor.parse(cursor, 1);
        var narrowed = customerId == null ? "" : " and k.customer_id = :customer";
        return jdbc.sql(SELECT + "where k.id > :after" + narrowed + " order by k.id limit :limit")
                .param("after", from == null ? new UUID(0, 0) : id(from))
                .param("customer", customerId)
                .param("limit", limit)
                .query(this::contact)
                .list();
    }

    static String cursor(Contact last) {
        return Cursor.of(last.id().toString()).toString();
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }
    }

    /** By another contact. */
    boolean isTaken(String externalId, UUID id) {
        return jdbc.sql("select exists (select from contacts where external_id = ? and id <> ?)")
                .param(externalId)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void insert(Member actor, UUID id, UUID customerId, NewContact contact) {
        jdbc.sql("""
                        insert into contacts (workspace_id, id, customer_id, name, role, birthday, preferred_channel,
                            preferred_hours, language, notes, external_id, created_at, updated_at, updated_by)
                        values (current_workspace(), :id, :customer, :name, :role, :birthday, :channel,
                            :hours, :language, :notes, :externalId, :now, :now, :actor)
                        """)
                .params(facts(actor, id, contact))
                .param("customer", customerId)
                .update();
        insertPoints(id, contact.points());
    }

    /** False when somebody else has changed it since that version. */
    boolean update(Member actor, UUID id, int version, NewContact contact) {
        var changed = jdbc.sql("""
                        update contacts set name = :name, role = :role, birthday = :birthday,
                            preferred_channel = :channel, preferred_hours = :hours, language = :language,
                            notes = :notes, external_id = :externalId,
                            updated_at = :now, updated_by = :actor, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(facts(actor, id, contact))
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from contact_points where contact_id = ?").param(id).update();
        insertPoints(id, contact.points());
        return true;
    }

    void setArchived(Member actor, UUID id, boolean archived) {
        var now = Timestamp.from(time.instant());
        jdbc.sql(
                        "update contacts set archived_at = ?, updated_at = ?, updated_by = ?, version = version + 1 where id = ?")
                .param(archived ? now : null)
                .param(now)
                .param(actor.id())
                .param(id)
                .update();
    }

    private void insertPoints(UUID contactId, List<ContactPoint> points) {
        for (var position = 0; position < points.size(); position++) {
            var point = points.get(position);
            jdbc.sql("""
                            insert into contact_points (workspace_id, id, contact_id, kind, raw, normal, label, position)
                            values (current_workspace(), ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(ids.next())
                    .param(contactId)
                    .param(point.kind().word())
                    .param(point.raw())
                    .param(point.normal())
                    .param(point.label())
                    .param(position)
                    .update();
        }
    }

    private Map<String, @Nullable Object> facts(Member actor, UUID id, NewContact contact) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("id", id);
        facts.put("name", contact.name());
        facts.put("role", contact.role());
        facts.put(
                "birthday",
                contact.birthday() == null ? null : contact.birthday().toString());
        facts.put("channel", contact.preferredChannel());
        facts.put("hours", contact.preferredHours());
        facts.put("language", contact.language());
        facts.put("notes", contact.notes());
        facts.put("externalId", contact.externalId());
        facts.put("now", Timestamp.from(time.instant()));
        facts.put("actor", actor.id());
        return facts;
    }

    private Contact contact(ResultSet row, int number) throws SQLException {
        var birthday = row.getString("birthday");
        var archivedAt = row.getTimestamp("archived_at");
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new NewContact(
                        row.getString("name"),
                        row.getString("role"),
                        birthday == null ? null : Birthday.parse(birthday).orElse(null),
                        row.getString("preferred_channel"),
                        row.getString("preferred_hours"),
                        row.getString("language"),
                        row.getString("notes"),
                        row.getString("external_id"),
                        points(row.getString("points"))),
                archivedAt == null ? null : archivedAt.toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getObject("updated_by", UUID.class),
                row.getInt("version"));
    }

    private List<ContactPoint> points(@Nullable String array) {
        return array == null
                ? List.of()
                : json.readValue(array, POINTS).stream()
                        .map(point -> new ContactPoint(
                                ContactPoint.Kind.of(String.valueOf(point.get("kind"))),
                                String.valueOf(point.get("raw")),
                                point.get("normal"),
                                point.get("label")))
                        .toList();
    }
}
