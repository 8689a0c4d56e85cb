package app.earful.today;

import app.earful.picker.Estimates;
import app.earful.picker.Ranked;
import app.earful.picker.Ranking;
import app.earful.picker.SegmentRate;
import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        insert into pick_candidates (workspace_id, customer_id, position, worth)
                        select current_workspace(), c.id, r.position, r.worth
                        from unnest(cast(? as uuid[]), cast(? as float8[])) with ordinality r (id, worth, position)
                            join customers c on c.workspace_id = current_workspace() and c.id = r.id
                        """)
                .params(
                        ranked.stream().map(Ranked::customerId).toArray(String[]::new),
                        ranked.stream().map(Ranked::worth).toArray(Double[]::new))
                .update();
        jdbc.sql("""
                        insert into pick_rankings
                            (workspace_id, made_for, made_at, customers, estimates, segments, provisional)
                        values (current_workspace(), :day, :now, :customers, cast(:estimates as jsonb),
                            cast(:segments as jsonb), :provisional)
                        on conflict (workspace_id) do update set made_for = :day, made_at = :now,
                            customers = :customers, estimates = cast(:estimates as jsonb), provisional = :provisional,
                            segments = coalesce(cast(:segments as jsonb), pick_rankings.segments)
                        """)
                .param("day", day)
                .param("now", Timestamp.from(time.instant()))
                .param("customers", ranking.estimates().customers())
                .param("estimates", json.writeValueAsString(ranking.estimates()))
                .param("segments", ranking.segments().isEmpty() ? null : json.writeValueAsString(ranking.segments()))
                .param("provisional", provisional)
                .update();
    }

    /**
     * The next customers for this member, best first: their own before nobody's, those whose owner is away before those of
     * a colleague who is there.
     *
     * @param present colleagues who are active and working today
     */
    List<UUID> next(Member member, LocalDate day, Collection<UUID> present, int limit) {
        return next("select workspace_id, customer_id, position from pick_candidates", member, day, present, limit);
    }

    /** The same by silence: those neither heard nor tried for longest, whatever they are worth. */
    List<UUID> nextUnheard(Member member, LocalDate day, Collection<UUID> present, int limit) {
        var unheard = """
                select workspace_id, id as customer_id, row_number() over (order by greatest(last_attempt_at,
                    coalesce(last_heard_at, cast(since as timestamptz), created_at)), id) as position
                from (
                    (select * from customers c where archived_at is null and last_heard_at is null and %1$s limit %2$d)
                    union all (select * from customers c
                        where archived_at is null and last_heard_at is not null and %1$s
                        order by workspace_id, last_heard_at limit %2$d)) silent
                """.formatted(BookRepository.MAY_BE_PICKED, SILENT_OF_EACH_KIND);
        return next(unheard, member, day, present, limit);
    }

    private List<UUID> next(String source, Member member, LocalDate day, Collection<UUID> present, int limit) {
        return jdbc.sql("""
                        select c.id
                        from (%s) k join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id
                        where %s
                            and not exists (select from picks p where p.workspace_id = c.workspace_id
                                and p.customer_id = c.id and p.day = :day)
                            and not exists (select from picks p where p.workspace_id = c.workspace_id
                                and p.customer_id = c.id and p.member_id = :member and p.state = 'swapped'
                                and ((p.swap_reason = 'wrong_person' and p.day >= :day - 90)
                                    or (p.swap_reason = 'other' and p.day >= :day - 7)))
                            and not exists (select from conversations v where v.workspace_id = c.workspace_id
                                and v.customer_id = c.id and v.happened_at >= :quietSince and v.deleted_at is null
                                and v.outcome <> 'internal_note' and v.logged_by <> :member)
                            and (c.last_attempt_at is null or c.last_attempt_at < :triedSince)
                            and coalesce((select v.next_on from conversations v where v.workspace_id = c.workspace_id
                                and v.customer_id = c.id and v.deleted_at is null and v.next_on is not null
                                order by v.happened_at desc, v.id desc limit 1) <= :day, true)
                            and (not exists (select from do_not_contact d where d.workspace_id = c.workspace_id
                                    and d.customer_id = c.id)
                                or not exists (select %s)
                                or exists (select %s and not exists (select from do_not_contact d
                                    where d.workspace_id = c.workspace_id and d.customer_id = c.id
                                    and d.channel = case o.kind when 'phone' then 'call' else 'email' end)))
                        order by case when c.owner_id = :member then 0 when c.owner_id is null then 1
                            when c.owner_id in (:present) then 3 else 2 end, k.position
                        limit :limit
                        """.formatted(source, BookRepository.MAY_BE_PICKED, POINTS, POINTS))
                .param("member", member.id())
                .param("day", day)
                .param("quietSince", Timestamp.from(Picks.quietSince(day, member.zone())))
                .param(
                        "triedSince",
                        Timestamp.from(
                                day.minusDays(1).atStartOfDay(member.zone()).toInstant()))
                .param("present", present)
                .param("limit", limit)
                .query(UUID.class)
                .list();
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
        return jdbc.sql("select customer_id from pick_candidates order by workspace_id, position")
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
