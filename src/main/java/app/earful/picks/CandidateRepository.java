package app.earful.picks;

import app.earful.rankings.MayBePicked;
import app.earful.rankings.OrderSettings;
import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may be called today, of the order that was made and of those unheard for longest; and why nobody may. */
@Repository
@Transactional
class CandidateRepository {
    private static final int SILENT_OF_EACH_KIND = 500;

    /** By urgency and by standards. */
    private static final int FIRST = 1_000;

    /** Each takes one; some may not be called today. */
    private static final int FIRST_OF_COLLEAGUES = 5;

    private static final String POINTS = """
            from contacts t join contact_points o on o.workspace_id = t.workspace_id and o.contact_id = t.id
            where t.workspace_id = c.workspace_id and t.customer_id = c.id and t.archived_at is null
            """;

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who of the order may be called, best first; those given today are not among them.
     *
     * @param calling who else is to call: with the first of all and the member's own, the first of theirs are looked at
     */
    List<Candidate> best(Member member, LocalDate day, OrderSettings settings, Collection<UUID> calling) {
        var order = """
                select workspace_id, customer_id, position, worth, urgency from pick_candidates where position <= %1$d
                union all select workspace_id, customer_id, position, worth, urgency from pick_candidates
                    where owner_id = :member and position > %1$d
                union all select own.workspace_id, own.customer_id, own.position, own.worth, own.urgency
                    from members m cross join lateral (select * from pick_candidates k
                        where k.workspace_id = m.workspace_id and k.owner_id = m.id and k.position > %1$d
                        order by k.workspace_id, k.owner_id, k.position limit %2$d) own
                    where m.id in (:calling) and m.id <> :member
                """.formatted(FIRST, FIRST_OF_COLLEAGUES);
        return candidates(order, member, day, settings, calling);
    }

    /** The same by silence: those neither heard nor tried for longest, whatever they are worth. */
    List<Candidate> unheard(Member member, LocalDate day, OrderSettings settings) {
        var unheard = """
                select workspace_id, id as customer_id, 0::float8 as worth, 0::float8 as urgency, row_number() over (order by greatest(
                    last_attempt_at, coalesce(last_heard_at, cast(since as timestamptz), created_at)), id) as position
                from (
                    (select * from customers c where archived_at is null and last_heard_at is null and %1$s limit %2$d)
                    union all (select * from customers c
                        where archived_at is null and last_heard_at is not null and %1$s
                        order by workspace_id, last_heard_at limit %2$d)) silent
                """.formatted(MayBePicked.SQL, SILENT_OF_EACH_KIND);
        return candidates(unheard, member, day, settings, List.of(member.id()));
    }

    /** A day agreed is kept, however often they were contacted before. */
    private List<Candidate> candidates(
            String source, Member member, LocalDate day, OrderSettings settings, Collection<UUID> calling) {
        return jdbc.sql("""
                        select c.id, k.worth, k.urgency, c.owner_id, c.tier, c.segment, c.since, c.created_at, c.last_heard_at,
                            array(select distinct v.logged_by from conversations v where v.workspace_id = c.workspace_id
                                and v.customer_id = c.id and v.happened_at >= :quietSince and v.deleted_at is null
                                and v.outcome <> 'internal_note') as talking,
                            array(select distinct p.member_id from picks p where p.workspace_id = c.workspace_id
                                and p.customer_id = c.id and p.state = 'swapped'
                                and ((p.swap_reason = 'wrong_person' and p.day >= :day - 90)
                                    or (p.swap_reason = 'other' and p.day >= :day - 7))) as refused
                        from (%s) k join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id
                            left join lateral (select v.next_on from conversations v
                                where v.workspace_id = c.workspace_id and v.customer_id = c.id and v.deleted_at is null
                                    and v.next_on is not null
                                order by v.happened_at desc, v.id desc limit 1) agreed on true
                        where %s
                            and not exists (select from picks p where p.workspace_id = c.workspace_id
                                and p.customer_id = c.id and p.day = :day)
                            and (c.last_attempt_at is null or c.last_attempt_at < :triedSince)
                            and (agreed.next_on is null or agreed.next_on <= :day)
                            and ((agreed.next_on is not null and (c.last_heard_at is null
                                    or c.last_heard_at < cast(agreed.next_on as timestamp) at time zone :zone))
                                or (select count(*) from conversations v where v.workspace_id = c.workspace_id
                                    and v.customer_id = c.id and v.happened_at >= :contactsSince and v.deleted_at is null
                                    and v.outcome <> 'internal_note' and v.started_by = 'we') < :mostContacts)
                            and (not exists (select from do_not_contact d where d.workspace_id = c.workspace_id
                                    and d.customer_id = c.id)
                                or not exists (select %s)
                                or exists (select %s and not exists (select from do_not_contact d
                                    where d.workspace_id = c.workspace_id and d.customer_id = c.id
                                    and d.channel = case o.kind when 'phone' then 'call' else 'email' end)))
                        order by k.position, k.urgency desc
                        """.formatted(source, MayBePicked.SQL, POINTS, POINTS))
                .param("day", day)
                .param("zone", member.zone().getId())
                .param("quietSince", Timestamp.from(MayBePicked.quietSince(day, member.zone())))
                .param("triedSince", startOf(day.minusDays(1), member.zone()))
                .param("contactsSince", startOf(day.minusDays(settings.contactDays()), member.zone()))
                .param("member", member.id())
                .param("calling", calling)
                .param("mostContacts", settings.mostContacts())
                .query((row, _) -> candidate(row, member.zone()))
                .list();
    }

    private static Candidate candidate(ResultSet row, ZoneId zone) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        var heard = row.getTimestamp("last_heard_at");
        var known = since == null ? dayOf(row.getTimestamp("created_at"), zone) : since;
        var heardOn = heard == null ? known : dayOf(heard, zone);
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getDouble("worth"),
                row.getDouble("urgency"),
                row.getObject("owner_id", UUID.class),
                row.getString("tier"),
                row.getString("segment"),
                heardOn.isBefore(known) ? known : heardOn,
                List.of((UUID[]) row.getArray("talking").getArray()),
                Set.of((UUID[]) row.getArray("refused").getArray()));
    }

    private static LocalDate dayOf(Timestamp moment, ZoneId zone) {
        return moment.toInstant().atZone(zone).toLocalDate();
    }

    private static Timestamp startOf(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    /** Days since a customer was heard or tried; since they are known if they never were. */
    long silentDays(UUID customerId, LocalDate day, ZoneId zone) {
        var last = jdbc.sql("""
                        select greatest(last_attempt_at, coalesce(last_heard_at, cast(since as timestamptz), created_at))
                        from customers where id = ?
                        """).param(customerId).query(Timestamp.class).single();
        return Math.max(0, ChronoUnit.DAYS.between(last.toInstant().atZone(zone).toLocalDate(), day));
    }

    boolean hasAnyCustomer() {
        return jdbc.sql("select exists (select from customers where relationship = 'customer' and archived_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** Why nobody is left; of a large workspace only the first thousands are looked at, which is enough to explain. */
    NobodyLeft nobodyLeft(Member member, LocalDate day) {
        return jdbc.sql("""
                        select count(*) as customers,
                            count(*) filter (where last_heard_at >= :quietSince) as heard,
                            count(*) filter (where exists (select from do_not_contact d
                                where d.workspace_id = c.workspace_id and d.customer_id = c.id)) as closed,
                            count(*) filter (where exists (select from snoozes s where s.workspace_id = c.workspace_id
                                and s.customer_id = c.id and s.until_on > :day)) as resting,
                            count(*) filter (where exists (select from picks p where p.workspace_id = c.workspace_id
                                and p.customer_id = c.id and p.day = :day)) as given
                        from (select * from customers where relationship = 'customer' and archived_at is null limit 5000) c
                        """)
                .param("day", day)
                .param("quietSince", Timestamp.from(MayBePicked.quietSince(day, member.zone())))
                .query(NobodyLeft.class)
                .single();
    }
}
