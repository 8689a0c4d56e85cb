package app.earful.conversations;

import static app.earful.conversations.ConversationRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a conversation: who took part, the dots, the promises. */
@Repository
@Transactional
class PartRepository {
    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of several conversations, by conversation. */
    record Parts(
            Map<UUID, List<Person>> membersOf,
            Map<UUID, List<Person>> contactsOf,
            Map<UUID, List<Dot>> dotsOf,
            Map<UUID, List<Promise>> promisesOf) {
        List<Person> members(UUID id) {
            return membersOf.getOrDefault(id, List.of());
        }

        List<Person> contacts(UUID id) {
            return contactsOf.getOrDefault(id, List.of());
        }

        List<Dot> dots(UUID id) {
            return dotsOf.getOrDefault(id, List.of());
        }

        List<Promise> promises(UUID id) {
            return promisesOf.getOrDefault(id, List.of());
        }
    }

    /** A deleted conversation shows the parts that went with it. */
    Parts load(List<UUID> ids) {
        return new Parts(
                byConversation("""
                        select p.conversation_id, m.id, m.name from conversation_members p
                        join members m on m.id = p.member_id and m.workspace_id = p.workspace_id
                        where p.conversation_id in (:ids) order by m.name, m.id
                        """, ids, PartRepository::person),
                byConversation("""
                        select p.conversation_id, t.id, t.name from conversation_contacts p
                        join contacts t on t.id = p.contact_id and t.workspace_id = p.workspace_id
                        where p.conversation_id in (:ids) order by t.name, t.id
                        """, ids, PartRepository::person),
                byConversation("""
                        select d.conversation_id, d.id, d.kind, d.words, d.kept_automatically from dots d
                        join conversations c on c.id = d.conversation_id and c.workspace_id = d.workspace_id
                        where d.conversation_id in (:ids)
                            and (d.deleted_at is null or d.deleted_at = c.deleted_at)
                        order by d.position, d.id
                        """, ids, PartRepository::dot),
                byConversation("""
                        select p.*, m.name as owner_name from promises p
                        join conversations c on c.id = p.conversation_id and c.workspace_id = p.workspace_id
                        join members m on m.id = p.owner_id and m.workspace_id = p.workspace_id
                        where p.conversation_id in (:ids)
                            and (p.deleted_at is null or p.deleted_at = c.deleted_at)
                        order by p.created_at, p.id
                        """, ids, PartRepository::promise));
    }

    /** Which of these are no contacts of this customer. */
    Set<UUID> strangersAmong(Collection<UUID> contactIds, UUID customerId) {
        var strangers = new HashSet<>(contactIds);
        if (!contactIds.isEmpty()) {
            strangers.removeAll(jdbc.sql("select id from contacts where id in (:ids) and customer_id = :customerId")
                    .param("ids", contactIds)
                    .param("customerId", customerId)
                    .query(UUID.class)
                    .set());
        }
        return strangers;
    }

    void write(UUID conversationId, Settled settled, UUID loggedBy) {
        replaceMembers(conversationId, settled);
        replaceContacts(conversationId, settled.entry().contactIds());
        writeDots(conversationId, settled, loggedBy);
        writePromises(conversationId, settled);
    }

    private void replaceMembers(UUID conversationId, Settled settled) {
        var happenedAt = settled.happenedAt();
        jdbc.sql("delete from conversation_members where conversation_id = ?")
                .param(conversationId)
                .update();
        for (var member : settled.members()) {
            jdbc.sql("""
                            insert into conversation_members (workspace_id, conversation_id, member_id, happened_at,
                                happened_on, connected)
                            values (current_workspace(), ?, ?, ?, ?, ?)
                            """)
                    .params(
                            conversationId,
                            member.id(),
                            Timestamp.from(happenedAt),
                            member.dayAt(happenedAt),
                            settled.isConnection())
                    .update();
        }
    }

    private void replaceContacts(UUID conversationId, List<UUID> contactIds) {
        jdbc.sql("delete from conversation_contacts where conversation_id = ?")
                .param(conversationId)
                .update();
        for (var contactId : contactIds) {
            jdbc.sql("""
                            insert into conversation_contacts (workspace_id, conversation_id, contact_id)
                            values (current_workspace(), ?, ?)
                            """).params(conversationId, contactId).update();
        }
    }

    /** Dots keep their id, and with it whatever was learned about them, as long as they are among the entries. */
    private void writeDots(UUID conversationId, Settled settled, UUID loggedBy) {
        var dots = settled.entry().dots();
        deleteMissing("dots", conversationId, ids(dots, DotEntry::id), settled.now());
        for (int position = 0; position < dots.size(); position++) {
            var dot = dots.get(position);
            jdbc.sql("""
                            insert into dots (workspace_id, id, conversation_id, customer_id, kind, words, heard_at,
                                position, created_by, created_at)
                            values (current_workspace(), :id, :conversationId, :customerId, :kind, :words, :heardAt,
                                :position, :createdBy, :now)
                            on conflict (workspace_id, id) do update set kind = excluded.kind, words = excluded.words,
                                heard_at = excluded.heard_at, position = excluded.position
                            """)
                    .param("id", dot.id())
                    .param("conversationId", conversationId)
                    .param("customerId", settled.entry().customerId())
                    .param("kind", dot.kind().word())
                    .param("words", dot.words())
                    .param("heardAt", Timestamp.from(settled.happenedAt()))
                    .param("position", position)
                    .param("createdBy", loggedBy)
                    .param("now", Timestamp.from(settled.now()))
                    .update();
        }
    }

    private void writePromises(UUID conversationId, Settled settled) {
        var promises = settled.entry().promises();
        deleteMissing("promises", conversationId, ids(promises, PromiseEntry::id), settled.now());
        for (var promise : promises) {
            jdbc.sql("""
                            insert into promises (workspace_id, id, conversation_id, customer_id, what, owner_id, due_on,
                                created_at)
                            values (current_workspace(), :id, :conversationId, :customerId, :what, :ownerId, :dueOn, :now)
                            on conflict (workspace_id, id) do update set what = excluded.what,
                                owner_id = excluded.owner_id, due_on = excluded.due_on
                            """)
                    .param("id", promise.id())
                    .param("conversationId", conversationId)
                    .param("customerId", settled.entry().customerId())
                    .param("what", promise.what())
                    .param("ownerId", promise.ownerId())
                    .param("dueOn", promise.dueOn())
                    .param("now", Timestamp.from(settled.now()))
                    .update();
        }
    }

    /** With their conversation: dots and promises that were deleted before it stay as they are. */
    void setDeleted(Conversation conversation, @Nullable Instant deletedAt) {
        var from = ConversationRepository.timestamp(conversation.deletedAt());
        var to = ConversationRepository.timestamp(deletedAt);
        for (var table : List.of("dots", "promises")) {
            jdbc.sql(
                            "update " + table + " set deleted_at = cast(:to as timestamptz)"
                                    + " where conversation_id = :id and deleted_at is not distinct from cast(:from as timestamptz)")
                    .param("to", to)
                    .param("from", from)
                    .param("id", conversation.id())
                    .update();
        }
        jdbc.sql("update conversation_members set connected = ? where conversation_id = ?")
                .params(deletedAt == null && conversation.outcome().isConnection(), conversation.id())
                .update();
    }

    private void deleteMissing(String table, UUID conversationId, Set<UUID> kept, Instant now) {
        var standing = jdbc.sql("select id from " + table + " where conversation_id = ? and deleted_at is null")
                .param(conversationId)
                .query(UUID.class)
                .list();
        for (var id : standing) {
            if (!kept.contains(id)) {
                jdbc.sql("update " + table + " set deleted_at = ? where id = ?")
                        .params(Timestamp.from(now), id)
                        .update();
            }
        }
    }

    private static <T> Set<UUID> ids(List<T> entries, Function<T, @Nullable UUID> id) {
        var ids = new HashSet<UUID>();
        for (var entry : entries) {
            var known = id.apply(entry);
            if (known != null) {
                ids.add(known);
            }
        }
        return ids;
    }

    private <T> Map<UUID, List<T>> byConversation(String sql, List<UUID> ids, RowMapper<T> mapper) {
        var lists = new HashMap<UUID, List<T>>();
        jdbc.sql(sql).param("ids", ids).query(row -> {
            var conversationId = row.getObject("conversation_id", UUID.class);
            lists.computeIfAbsent(conversationId, _ -> new ArrayList<>()).add(mapper.mapRow(row, 0));
        });
        return new LinkedHashMap<>(lists);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getObject("id", UUID.class), row.getString("name"));
    }

    private static Dot dot(ResultSet row, int number) throws SQLException {
        var kind = DotKind.find(row.getString("kind")).orElseThrow();
        return new Dot(
                row.getObject("id", UUID.class), kind, row.getString("words"), row.getBoolean("kept_automatically"));
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                instant(row, "kept_at"),
                instant(row, "dropped_at"));
    }
}
