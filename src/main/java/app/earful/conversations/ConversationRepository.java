package app.earful.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class ConversationRepository {
    private static final String SELECT = """
            select c.*, u.name as customer_name, m.name as logged_by_name
            from conversations c
            join customers u on u.id = c.customer_id and u.workspace_id = c.workspace_id
            join members m on m.id = c.logged_by and m.workspace_id = c.workspace_id
            """;

    private final JdbcClient jdbc;
    private final PartRepository parts;

    ConversationRepository(JdbcClient jdbc, PartRepository parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /**
     * Whoever saves to a customer takes that customer's row first and everything else after it, so that two savings
     * neither deadlock nor compute "last heard" from a state the other is changing. Weak enough to let rows that
     * only refer to the customer be inserted meanwhile.
     *
     * @return false if there is no such customer
     */
    boolean lockCustomer(UUID customerId) {
        return jdbc.sql("select true from customers where id = ? for no key update")
                .param(customerId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    public Optional<Conversation> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    Optional<Conversation> findByClientKey(UUID clientKey) {
        return jdbc.sql("select id from conversations where client_key = ?")
                .param(clientKey)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Those that exist, in the order asked for. */
    public List<Conversation> findAll(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = parts.load(ids);
        return jdbc
                .sql(SELECT + "where c.id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> conversation(row, found))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(conversation -> ids.indexOf(conversation.id())))
                .toList();
    }

    /** @return false if something stands under this client key already */
    boolean insert(UUID id, Settled settled, UUID loggedBy, String digest) {
        var entry = settled.entry();
        var inserted = said(settled, """
                        insert into conversations (workspace_id, id, customer_id, channel, outcome, started_by, score, note,
                            next_on, happened_at, happened_on, logged_by, created_at, updated_at, client_key, arrivals)
                        values (current_workspace(), :id, :customerId, :channel, :outcome, :startedBy, :score, :note,
                            :nextOn, :happenedAt, :happenedOn, :loggedBy, :now, :now, :clientKey, array[:digest])
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("customerId", entry.customerId())
                .param("loggedBy", loggedBy)
                .param("clientKey", entry.clientKey())
                .param("digest", digest)
                .update();
        if (inserted == 1) {
            parts.write(id, settled, loggedBy);
        }
        return inserted == 1;
    }

    void update(Conversation before, Settled settled) {
        said(settled, """
                        update conversations set channel = :channel, outcome = :outcome, started_by = :startedBy,
                            score = :score, note = :note, next_on = :nextOn, happened_at = :happenedAt,
                            happened_on = :happenedOn, updated_at = :now, version = version + 1
                        where id = :id
                        """).param("id", before.id()).update();
        parts.write(before.id(), settled, before.loggedBy().id());
    }

    /** A statement with what a correction may change, by the names of its columns. */
    private JdbcClient.StatementSpec said(Settled settled, String sql) {
        var entry = settled.entry();
        return jdbc.sql(sql)
                .param("channel", entry.channel().word())
                .param("outcome", entry.outcome().word())
                .param("startedBy", entry.startedBy().word())
                .param("score", entry.score())
                .param("note", entry.note())
                .param("nextOn", entry.nextOn())
                .param("happenedAt", timestamp(settled.happenedAt()))
                .param("happenedOn", settled.happenedOn())
                .param("now", timestamp(settled.now()));
    }

    void setDeleted(Conversation conversation, @Nullable Instant deletedAt, Instant now) {
        jdbc.sql("update conversations set deleted_at = :at, updated_at = :now, version = version + 1 where id = :id")
                .param("at", timestamp(deletedAt))
                .param("now", timestamp(now))
                .param("id", conversation.id())
                .update();
        parts.setDeleted(conversation, deletedAt);
    }

    /** Of a deleted dot, too. */
    void markKeptAutomatically(UUID conversationId) {
        jdbc.sql("update dots set kept_automatically = true where conversation_id = ?")
                .param(conversationId)
                .update();
    }

    void keepDot(UUID dotId) {
        jdbc.sql("update dots set kept_automatically = false where id = ? and kept_automatically")
                .param(dotId)
                .update();
    }

    Optional<UUID> findConversationOfDot(UUID dotId) {
        return jdbc.sql("select conversation_id from dots where id = ?")
                .param(dotId)
                .query(UUID.class)
                .optional();
    }

    void restoreDot(UUID conversationId, UUID dotId, Instant now) {
        jdbc.sql("update dots set deleted_at = null where id = ?").param(dotId).update();
        jdbc.sql("update conversations set updated_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), conversationId)
                .update();
    }

    boolean hasArrived(UUID id, String digest) {
        return jdbc.sql("select ? = any(arrivals) from conversations where id = ?")
                .params(digest, id)
                .query(Boolean.class)
                .single();
    }

    void rememberArrival(UUID id, String digest) {
        jdbc.sql("update conversations set arrivals = arrivals || ? where id = ?")
                .params(digest, id)
                .update();
    }

    /** From all that stands, so that a correction, a deletion or a back-dated word is as right as the newest one. */
    LastHeard lastHeard(UUID customerId) {
        return jdbc.sql("""
                        with standing as (
                            select id, happened_at, outcome, logged_by from conversations
                            where customer_id = ? and deleted_at is null
                        ), heard as (
                            select id, happened_at, logged_by from standing where outcome = 'talked'
                            order by happened_at desc, id desc limit 1
                        ), attempts as (
                            select happened_at from standing
                            where outcome in ('no_answer', 'voicemail', 'wrong_number', 'later')
                        )
                        select (select happened_at from heard) as heard_at,
                            (select m.member_id from heard h join conversation_members m on m.conversation_id = h.id
                                order by m.member_id <> h.logged_by, m.member_id limit 1) as heard_by,
                            (select max(happened_at) from attempts) as attempt_at,
                            (select count(*) from attempts
                                where happened_at > coalesce((select happened_at from heard), '-infinity')) as attempts
                        """)
                .param(customerId)
                .query((row, _) -> new LastHeard(
                        instant(row, "heard_at"),
                        row.getObject("heard_by", UUID.class),
                        instant(row, "attempt_at"),
                        row.getInt("attempts")))
                .single();
    }

    record LastHeard(
            @Nullable Instant heardAt,
            @Nullable UUID heardBy,
            @Nullable Instant attemptAt,
            int attemptsSince) {}

    private static Conversation conversation(ResultSet row, PartRepository.Parts parts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Conversation(
                id,
                row.getObject("client_key", UUID.class),
                new Person(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
                Channel.find(row.getString("channel")).orElseThrow(),
                Outcome.find(row.getString("outcome")).orElseThrow(),
                StartedBy.find(row.getString("started_by")).orElseThrow(),
                row.getObject("score", Integer.class),
                row.getString("note"),
                row.getObject("next_on", LocalDate.class),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("happened_on", LocalDate.class),
                new Person(row.getObject("logged_by", UUID.class), row.getString("logged_by_name")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row, "deleted_at"),
                row.getInt("version"),
                parts.members(id),
                parts.contacts(id),
                parts.dots(id),
                parts.promises(id));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
