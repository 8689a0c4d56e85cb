package app.earful.today;

import app.earful.customers.contacts.Birthday;
import app.earful.customers.contacts.ContactPoint;
import app.earful.picker.BestTime;
import app.earful.picker.Event;
import app.earful.workspaces.Member;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads across features for one customer, each statement by an index that begins with the customer. */
@Repository
@Transactional(readOnly = true)
class BriefRepository {
    private static final int TALKS = 3;
    private static final int COLLEAGUES_DAYS = 90;
    private static final int MILESTONE_DAYS = 14;
    private static final int TRIES = 200;

    private final JdbcClient jdbc;

    BriefRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Brief get(UUID customerId, Member member, LocalDate day) {
        var who = who(customerId, member, day);
        return new Brief(
                who,
                ways(customerId, who.contactId()),
                closedChannels(customerId),
                talks(customerId),
                promises(customerId, day),
                colleagues(who, member, day),
                Milestones.within(MILESTONE_DAYS, day, who, births(customerId)),
                BestTime.of(tries(customerId, member)).orElse(null));
    }

    private Brief.Who who(UUID customerId, Member member, LocalDate day) {
        return jdbc.sql("""
                        select c.id, c.name, c.kind, c.city, c.country, c.segment, c.tier, c.annual_value_cents, c.currency,
                            c.renews_on, c.since, c.last_heard_at, c.attempts_since_heard, c.notes, o.name as owner,
                            t.id as contact_id, t.name as contact, t.role, t.preferred_hours, f.expected
                        from customers c
                            left join members o on o.workspace_id = c.workspace_id and o.id = c.owner_id
                            left join feelings f on f.workspace_id = c.workspace_id and f.member_id = :member
                                and f.customer_id = c.id and f.felt_on = :day
                            left join lateral (
                                select v.id from conversations v
                                where v.workspace_id = c.workspace_id and v.customer_id = c.id
                                    and v.deleted_at is null and v.outcome = 'talked'
                                order by v.happened_at desc, v.id desc limit 1) v on true
                            left join lateral (
                                select t.* from contacts t
                                where t.workspace_id = c.workspace_id and t.customer_id = c.id and t.archived_at is null
                                order by
                                    exists (select from conversation_contacts w where w.workspace_id = t.workspace_id
                                        and w.conversation_id = v.id and w.contact_id = t.id) desc,
                                    exists (select from contact_points p where p.workspace_id = t.workspace_id
                                        and p.contact_id = t.id and p.kind = 'phone') desc,
                                    t.created_at, t.id
                                limit 1) t on true
                        where c.id = :customer
                        """)
                .param("customer", customerId)
                .param("member", member.id())
                .param("day", day)
                .query((row, _) -> who(row, member))
                .single();
    }

    private static Brief.Who who(ResultSet row, Member member) throws SQLException {
        var cents = row.getObject("annual_value_cents", Long.class);
        var heard = row.getTimestamp("last_heard_at");
        return new Brief.Who(
                row.getObject("id", UUID.class),
                row.getString("name"),
                "company".equals(row.getString("kind")),
                row.getObject("contact_id", UUID.class),
                row.getString("contact"),
                row.getString("role"),
                row.getString("preferred_hours"),
                row.getString("city"),
                row.getString("country"),
                row.getString("segment"),
                row.getString("tier"),
                cents == null ? null : BigDecimal.valueOf(cents, 2),
                row.getString("currency"),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                heard == null ? null : member.dayAt(heard.toInstant()),
                row.getInt("attempts_since_heard"),
                row.getString("owner"),
                row.getString("notes"),
                row.getObject("expected", Integer.class));
    }

    private List<Brief.Way> ways(UUID customerId, @Nullable UUID contactId) {
        return jdbc.sql("""
                        select t.id, t.name, p.kind, p.raw, p.normal, p.label
                        from contacts t join contact_points p on p.workspace_id = t.workspace_id and p.contact_id = t.id
                        where t.customer_id = ? and t.archived_at is null
                        order by t.id = cast(? as uuid) desc, t.created_at, t.id, p.kind desc, p.position
                        """)
                .param(customerId)
                .param(contactId)
                .query((row, _) -> new Brief.Way(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new ContactPoint(
                                ContactPoint.Kind.of(row.getString("kind")),
                                row.getString("raw"),
                                row.getString("normal"),
                                row.getString("label"))))
                .list();
    }

    private Set<String> closedChannels(UUID customerId) {
        return new HashSet<>(jdbc.sql("select channel from do_not_contact where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .list());
    }

    private List<Brief.Talk> talks(UUID customerId) {
        var talks = new LinkedHashMap<UUID, Brief.Talk>();
        jdbc.sql("""
                        select v.id, v.happened_on, v.channel, v.outcome, v.score, v.note, m.name as member, d.kind, d.words,
                            d.kept_automatically
                        from (select * from conversations
                                where customer_id = ? and deleted_at is null and outcome in ('talked', 'later', 'internal_note')
                                order by workspace_id, customer_id, happened_at desc, id desc limit ?) v
                            join members m on m.workspace_id = v.workspace_id and m.id = v.logged_by
                            left join dots d on d.workspace_id = v.workspace_id and d.conversation_id = v.id
                                and d.deleted_at is null
                        order by v.happened_at desc, v.id desc, d.position
                        """).params(customerId, TALKS).query(row -> {
            var id = row.getObject("id", UUID.class);
            var talk = talks.get(id);
            if (talk == null) {
                talk = talk(row, id);
                talks.put(id, talk);
            }
            if (row.getString("kind") != null) {
                talk.dots()
                        .add(new Brief.Heard(
                                row.getString("kind"), row.getString("words"), row.getBoolean("kept_automatically")));
            }
        });
        return List.copyOf(talks.values());
    }

    private static Brief.Talk talk(ResultSet row, UUID id) throws SQLException {
        return new Brief.Talk(
                id,
                row.getObject("happened_on", LocalDate.class),
                row.getString("channel"),
                row.getString("outcome"),
                row.getString("member"),
                row.getObject("score", Integer.class),
                row.getString("note"),
                new ArrayList<>());
    }

    private List<Brief.Owed> promises(UUID customerId, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.what, p.due_on, m.name as owner, coalesce(p.due_on < ?, false) as overdue
                        from promises p join members m on m.workspace_id = p.workspace_id and m.id = p.owner_id
                        where p.customer_id = ? and p.kept_at is null and p.dropped_at is null and p.deleted_at is null
                        order by p.due_on nulls last, p.id
                        """).params(day, customerId).query(Brief.Owed.class).list();
    }

    /** Of the latest two thousand dots of the workspace, so that it takes the same time at any size. */
    private List<Brief.ColleaguesHeard> colleagues(Brief.Who who, Member member, LocalDate day) {
        var heard = jdbc.sql("""
                        select d.kind, coalesce(c.city = cast(:city as text), false) as same_city,
                            case when c.city = cast(:city as text) then c.city else c.segment end as "where",
                            count(distinct d.customer_id) as customers,
                            (array_agg(d.words order by d.heard_at desc))[1] as words
                        from (select * from dots where heard_at >= :since and deleted_at is null and not kept_automatically
                                order by workspace_id, heard_at desc limit 2000) d
                            join customers c on c.workspace_id = d.workspace_id and c.id = d.customer_id
                        where d.customer_id <> :customer and d.created_by <> :member and d.kind <> 'other'
                            and (c.city = cast(:city as text) or c.segment = cast(:segment as text))
                        group by 1, 2, 3
                        order by same_city desc, customers desc, d.kind
                        """)
                .param("city", who.city())
                .param("segment", who.segment())
                .param(
                        "since",
                        Timestamp.from(day.minusDays(COLLEAGUES_DAYS)
                                .atStartOfDay(member.zone())
                                .toInstant()))
                .param("customer", who.customerId())
                .param("member", member.id())
                .query(Brief.ColleaguesHeard.class)
                .list();
        var nearby =
                heard.stream().filter(Brief.ColleaguesHeard::sameCity).limit(2).toList();
        return nearby.isEmpty() ? heard.stream().limit(2).toList() : nearby;
    }

    private List<Event> tries(UUID customerId, Member member) {
        return jdbc.sql("""
                        select happened_at, happened_on, outcome = 'talked' as answered from conversations
                        where customer_id = ? and deleted_at is null and channel = 'call' and started_by = 'we'
                            and outcome in ('talked', 'no_answer', 'voicemail')
                        order by workspace_id, customer_id, happened_at desc, id desc limit ?
                        """)
                .params(customerId, TRIES)
                .query((row, _) -> tried(row, member))
                .list();
    }

    private static Event tried(ResultSet row, Member member) throws SQLException {
        var on = row.getObject("happened_on", LocalDate.class);
        var hour = row.getTimestamp("happened_at")
                .toInstant()
                .atZone(member.zone())
                .getHour();
        return row.getBoolean("answered")
                ? new Event.Reached(on, false, null, false, hour)
                : new Event.Unreached(on, hour);
    }

    private List<Brief.Born> births(UUID customerId) {
        return jdbc.sql("""
                        select name, birthday from contacts
                        where customer_id = ? and birthday is not null and archived_at is null
                        """)
                .param(customerId)
                .query((row, _) -> new Brief.Born(
                        row.getString("name"),
                        Birthday.parse(row.getString("birthday")).orElse(null)))
                .list();
    }
}
