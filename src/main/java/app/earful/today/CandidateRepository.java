package app.earful.today;

import app.earful.picker.Estimates;
import app.earful.picker.Ranked;
import app.earful.picker.Ranking;
import app.earful.picker.SegmentRate;
import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The order the picker left behind, and what of it still holds when a name is needed. */
@Repository
@Transactional
class CandidateRepository {
    private static final int SILENT_OF_EACH_KIND = 500;

    /** By worth and by standards. */
    private static final int FIRST = 1_000;

    /** Each takes one; some may not be called today. */
    private static final int FIRST_OF_COLLEAGUES = 5;

    private static final TypeReference<List<SegmentRate>> SEGMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final JsonMapper json;

    CandidateRepository(JdbcClient jdbc, InstantSource time, JsonMapper json) {
        this.jdbc = jdbc;
        this.time = time;
        this.json = json;
    }

    /** One at a time in each workspace; the lock goes with the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rank ' || current_workspace(), 0))")
                .query((row, _) -> true)
                .single();
    }

    /** Of the whole installation, for the job that walks them. */
    List<UUID> workspaces() {
        return jdbc.sql("select id from list_workspaces()").query(UUID.class).list();
    }

    /** The current workspace's clock. */
    ZoneId zone() {
        return ZoneId.of(
                jdbc.sql("select time_zone from workspaces").query(String.class).single());
    }

    Optional<LastRanking> last() {
        return jdbc.sql("select made_for, customers, provisional from pick_rankings")
                .query(LastRanking.class)
                .optional();
    }

    record LastRanking(LocalDate madeFor, long customers, boolean provisional) {}

    /** What the picker had learned when it made that order. */
    Optional<Estimates> estimates() {
        return jdbc.sql("select estimates from pick_rankings where estimates is not null")
                .query((row, _) -> json.readValue(row.getString(1), Estimates.class))
                .optional();
    }

    /** How often whom, and how well that is known; empty before the first order of the whole book. */
    List<SegmentRate> segments() {
        return jdbc.sql("select segments from pick_rankings where segments is not null")
                .query((row, _) -> json.readValue(row.getString(1), SEGMENTS))
                .optional()
                .orElse(List.of());
    }

    /** In front of the first who is worth less; whoever was not in the order must be better than the last of them. */
    void put(Ranked ranked, int most) {
        jdbc.sql("""
                        insert into pick_candidates (workspace_id, customer_id, owner_id, position, worth)
                        select current_workspace(), c.id, c.owner_id, coalesce(
                            (select min(position) from pick_candidates where worth <= :worth and customer_id <> c.id),
                            (select coalesce(max(position), 0) + 1 from pick_candidates)), :worth
                        from customers c
                        where c.id = :customer
                            and (exists (select from pick_candidates k where k.customer_id = c.id)
                                or exists (select from pick_candidates k where k.worth < :worth)
                                or (select count(*) from pick_candidates) < :most)
                        on conflict (workspace_id, customer_id) do update
                            set worth = excluded.worth, position = excluded.position, owner_id = excluded.owner_id
                        """)
                .param("worth", ranked.worth())
                .param("customer", UUID.fromString(ranked.customerId()))
                .param("most", most)
                .update();
    }

    /** How many customers were past a standard when the order was made. */
    long overdue() {
        return jdbc.sql("select coalesce(sum(overdue), 0) from pick_rankings")
                .query(Long.class)
                .single();
    }

    /** Of those in the order. */
    Map<UUID, String> names() {
        return jdbc.sql("""
                        select c.id, c.name from pick_candidates k
                            join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id
                        """).query(Named.class).stream().collect(Collectors.toMap(Named::id, Named::name));
    }

    String name(UUID customerId) {
        return jdbc.sql("select name from customers where id = ?")
                .param(customerId)
                .query(String.class)
                .single();
    }

    private record Named(UUID id, String name) {}

    /** Stops counting just after the limit. */
    boolean hasMoreCustomersThan(int limit) {
        return jdbc.sql("select count(*) from (select from customers where archived_at is null limit ?) few")
                        .param(limit + 1)
                        .query(Long.class)
                        .single()
                > limit;
    }

    void replace(Ranking ranking, LocalDate day, boolean provisional) {
        jdbc.sql("delete from pick_candidates").update();
        var ranked = ranking.ranked();
        jdbc.sql("""
                        insert into pick_candidates (workspace_id, customer_id, position, worth, owner_id)
                        select current_workspace(), c.id, r.position, r.worth, c.owner_id
                        from unnest(cast(? as uuid[]), cast(? as float8[])) with ordinality r (id, worth, position)
                            join customers c on c.workspace_id = current_workspace() and c.id = r.id
                        """)
                .params(
                        ranked.stream().map(Ranked::customerId).toArray(String[]::new),
                        ranked.stream().map(Ranked::worth).toArray(Double[]::new))
                .update();
        jdbc.sql("""
                        insert into pick_rankings
                            (workspace_id, made_for, made_at, customers, estimates, segments, overdue, provisional)
                        values (current_workspace(), :day, :now, :customers, cast(:estimates as jsonb),
                            cast(:segments as jsonb), :overdue, :provisional)
                        on conflict (workspace_id) do update set made_for = :day, made_at = :now,
                            customers = :customers, estimates = cast(:estimates as jsonb), overdue = :overdue,
                            provisional = :provisional,
                            segments = coalesce(cast(:segments as jsonb), pick_rankings.segments)
                        """)
                .param("day", day)
                .param("now", Timestamp.from(time.instant()))
                .param("customers", ranking.estimates().customers())
                .param("estimates", json.writeValueAsString(ranking.estimates()))
                .param("segments", ranking.segments().isEmpty() ? null : json.writeValueAsString(ranking.segments()))
                .param("overdue", ranking.overdue())
                .param("provisional", provisional)
                .update();
    }

    /**
     * Who of the order may be called, best first; those given today are not among them.
     *
     * @param calling who else is to call: with the first of all and the member's own, the first of theirs are looked at
     */
    List<Candidate> best(Member member, LocalDate day, OrderSettings settings, Collection<UUID> calling) {
        var order = """
                select workspace_id, customer_id, position, worth from pick_candidates where position <= %1$d
                union all select workspace_id, customer_id, position, worth from pick_candidates
                    where owner_id = :member and position > %1$d
                union all select own.workspace_id, own.customer_id, own.position, own.worth
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
                select workspace_id, id as customer_id, 0::float8 as worth, row_number() over (order by greatest(
                    last_attempt_at, coalesce(last_heard_at, cast(since as timestamptz), created_at)), id) as position
                from (
                    (select * from customers c where archived_at is null and last_heard_at is null and %1$s limit %2$d)
                    union all (select * from customers c
                        where archived_at is null and last_heard_at is not null and %1$s
                        order by workspace_id, last_heard_at limit %2$d)) silent
                """.formatted(BookRepository.MAY_BE_PICKED, SILENT_OF_EACH_KIND);
        return candidates(unheard, member, day, settings, List.of(member.id()));
    }

    /** A day agreed is kept, however often they were contacted before. */
    private List<Candidate> candidates(
            String source, Member member, LocalDate day, OrderSettings settings, Collection<UUID> calling) {
        return jdbc.sql("""
                        select c.id, k.worth, c.owner_id, c.tier, c.segment, c.since, c.created_at, c.last_heard_at,
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
                        order by k.position, k.worth desc
                        """.formatted(source, BookRepository.MAY_BE_PICKED, POINTS, POINTS))
                .param("day", day)
                .param("zone", member.zone().getId())
                .param("quietSince", Timestamp.from(Picks.quietSince(day, member.zone())))
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

    private static final String POINTS = """
            from contacts t join contact_points o on o.workspace_id = t.workspace_id and o.contact_id = t.id
            where t.workspace_id = c.workspace_id and t.customer_id = c.id and t.archived_at is null
            """;

    /** Everybody in the order, best first. */
    List<UUID> order() {
        return jdbc.sql("select customer_id from pick_candidates order by workspace_id, position, worth desc")
                .query(UUID.class)
                .list();
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
                .param("quietSince", Timestamp.from(Picks.quietSince(day, member.zone())))
                .query(NobodyLeft.class)
                .single();
    }
}
