package app.earful.rankings;

import app.earful.picker.Estimates;
import app.earful.picker.Ranked;
import app.earful.picker.Ranking;
import app.earful.picker.SegmentRate;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
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

/** The order the picker left behind, with what it had learned when it made it. */
@Repository
@Transactional
class RankingRepository {
    private static final TypeReference<List<SegmentRate>> SEGMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final JsonMapper json;

    RankingRepository(JdbcClient jdbc, InstantSource time, JsonMapper json) {
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

    /**
     * Where the whole order would have them: in front of the first who is less far past a standard or, if as far, can better wait.
     * Whoever was not in the order must come before one of those in it.
     */
    void put(Ranked ranked, int most) {
        jdbc.sql("""
                        insert into pick_candidates (workspace_id, customer_id, owner_id, position, worth, urgency,
                            overdue_weeks)
                        select current_workspace(), c.id, c.owner_id, coalesce(
                            (select min(position) from pick_candidates
                                where (overdue_weeks, urgency) <= (:weeks, :urgency) and customer_id <> c.id),
                            (select coalesce(max(position), 0) + 1 from pick_candidates)), :worth, :urgency, :weeks
                        from customers c
                        where c.id = :customer
                            and (exists (select from pick_candidates k where k.customer_id = c.id)
                                or exists (select from pick_candidates k
                                    where (k.overdue_weeks, k.urgency) < (:weeks, :urgency))
                                or (select count(*) from pick_candidates) < :most)
                        on conflict (workspace_id, customer_id) do update
                            set worth = excluded.worth, urgency = excluded.urgency, overdue_weeks = excluded.overdue_weeks,
                                position = excluded.position, owner_id = excluded.owner_id
                        """)
                .param("worth", ranked.worth())
                .param("urgency", ranked.urgency())
                .param("weeks", ranked.overdueWeeks())
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
                        insert into pick_candidates
                            (workspace_id, customer_id, position, worth, urgency, overdue_weeks, owner_id)
                        select current_workspace(), c.id, r.position, r.worth, r.urgency, r.weeks, c.owner_id
                        from unnest(cast(? as uuid[]), cast(? as float8[]), cast(? as float8[]), cast(? as int[]))
                                with ordinality r (id, worth, urgency, weeks, position)
                            join customers c on c.workspace_id = current_workspace() and c.id = r.id
                        """)
                .params(
                        ranked.stream().map(Ranked::customerId).toArray(String[]::new),
                        ranked.stream().map(Ranked::worth).toArray(Double[]::new),
                        ranked.stream().map(Ranked::urgency).toArray(Double[]::new),
                        ranked.stream().map(Ranked::overdueWeeks).toArray(Integer[]::new))
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
}
