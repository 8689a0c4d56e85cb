package app.earful.customers.timelines;

import app.earful.customers.timelines.TimelineEntry.Learned;
import app.earful.platform.lists.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said, done and is open, read from the tables of conversations and imports too: a reading page may join them. */
@Repository
@Transactional
public class TimelineRepository {
    private static final Timestamp FIRST = Timestamp.from(Instant.parse("0001-01-01T00:00:00Z"));
    private static final Timestamp LAST = Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final JdbcClient jdbc;

    TimelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next null where nothing older is known */
    public record Timeline(
            List<TimelineItem> entries, @Nullable String next) {}

    /** Pages of so many conversations, with what was done between them. */
    public Timeline find(UUID customerId, @Nullable String cursor, int limit) {
        var from = Position.parse(cursor);
        var until = from == null ? LAST : Timestamp.from(from.at());
        var entries = jdbc.sql("""
                        select v.id, v.happened_at, v.happened_on, v.channel, v.outcome, v.started_by, v.score, v.note,
                            (select string_agg(m.name, ', ' order by m.name) from conversation_members o
                                join members m on m.id = o.member_id where o.conversation_id = v.id) as ours,
                            (select string_agg(k.name, ', ' order by k.name) from conversation_contacts t
                                join contacts k on k.id = t.contact_id where t.conversation_id = v.id) as theirs,
                            array(select d.kind from dots d where d.conversation_id = v.id and d.deleted_at is null
                                order by d.position, d.id) as kinds,
                            array(select d.words from dots d where d.conversation_id = v.id and d.deleted_at is null
                                order by d.position, d.id) as words,
                            array(select d.kept_automatically from dots d
                                where d.conversation_id = v.id and d.deleted_at is null
                                order by d.position, d.id) as automatic
                        from conversations v
                        where v.customer_id = :customer and v.deleted_at is null
                            and (v.happened_at, v.id) < (:at, :id)
                        order by v.happened_at desc, v.id desc
                        limit :limit
                        """)
                .param("customer", customerId)
                .param("at", until)
                .param("id", from == null ? new UUID(-1, -1) : from.id())
                .param("limit", limit + 1)
                .query(TimelineRepository::entry)
                .list();
        if (entries.size() <= limit) {
            return new Timeline(merged(entries, findChanges(customerId, FIRST, until)), null);
        }
        var last = entries.get(limit - 1);
        var changes = findChanges(customerId, Timestamp.from(last.happenedAt()), until);
        return new Timeline(
                merged(entries.subList(0, limit), changes), new Position(last.happenedAt(), last.id()).cursor());
    }

    private static List<TimelineItem> merged(List<TimelineEntry> said, List<CustomerChange> done) {
        return Stream.<TimelineItem>concat(said.stream(), done.stream())
                .sorted(Comparator.comparing(TimelineItem::happenedAt).reversed())
                .toList();
    }

    /** The beginning of an id tells the import that created the customer: see the package imports. */
    private List<CustomerChange> findChanges(UUID customerId, Timestamp since, Timestamp until) {
        return jdbc.sql("""
                        select * from (
                            select e.at as happened_at, e.kind, m.name as who, o.name as owner,
                                null as file_name, null::uuid as import_id
                            from customer_events e left join members m on m.id = e.member_id
                                left join members o on o.id = e.owner_after
                            where e.customer_id = :customer
                            union all
                            select i.finished_at, 'imported', m.name, null, i.file_name, i.id
                            from imports i join members m on m.id = i.member_id
                            where i.id between :first and :last and i.finished_at is not null
                            union all
                            select i.finished_at, 'updated', m.name, null, i.file_name, i.id
                            from import_changes h join imports i on i.id = h.import_id join members m on m.id = i.member_id
                            where h.subject_id = :customer and h.subject_type = 'customer' and i.finished_at is not null
                        ) done
                        where happened_at > :since and happened_at <= :until
                        order by happened_at desc limit 200
                        """)
                .param("customer", customerId)
                .param("first", new UUID(customerId.getMostSignificantBits(), 0x8000000000000000L))
                .param("last", new UUID(customerId.getMostSignificantBits(), 0xbfffffffffffffffL))
                .param("since", since)
                .param("until", until)
                .query(CustomerChange.class)
                .list();
    }

    /** What is due first comes first; what has no date comes last. */
    public List<OpenPromise> findOpenPromises(UUID customerId) {
        return jdbc.sql("""
                        select p.id, p.what, p.due_on, m.name as owner_name
                        from promises p join members m on m.id = p.owner_id
                        where p.customer_id = ? and p.kept_at is null and p.dropped_at is null and p.deleted_at is null
                        order by p.due_on nulls last, p.id
                        limit 50
                        """).param(customerId).query(OpenPromise.class).list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var words = (String[]) row.getArray("words").getArray();
        var automatic = (Boolean[]) row.getArray("automatic").getArray();
        var ours = row.getString("ours");
        var theirs = row.getString("theirs");
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("happened_on", LocalDate.class),
                row.getString("channel"),
                row.getString("outcome"),
                row.getString("started_by"),
                row.getObject("score", Integer.class),
                row.getString("note"),
                ours == null ? "" : ours,
                theirs == null ? "" : theirs,
                IntStream.range(0, kinds.length)
                        .mapToObj(at -> new Learned(kinds[at], words[at], automatic[at]))
                        .toList());
    }
}
