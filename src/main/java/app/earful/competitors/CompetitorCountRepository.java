package app.earful.competitors;

import app.earful.themes.figures.Trend;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts competitors over a year, from the dots themselves. Joins customers and readings. */
@Repository
@Transactional
class CompetitorCountRepository {
    private static final int DAYS = 365;

    /** Each dot once for each competitor, whatever was merged into it. */
    private static final String COUNT = """
            with recursive roots as (
                select id, id as root from competitors where merged_into is null and deleted_at is null and %s
                union
                select c.id, r.root from competitors c join roots r on c.merged_into = r.id where c.deleted_at is null
            ), said as materialized (
                select distinct r.root, m.dot_id, m.customer_id, m.heard_at
                from roots r join competitor_dots m on m.competitor_id = r.id
                where m.heard_at >= :since
            ), weeks as (
                insert into competitor_weekly (workspace_id, competitor_id, week, customers)
                select current_workspace(), root, week, count(distinct customer_id) from (
                    select root, customer_id, date_trunc('week', heard_at at time zone :zone)::date as week
                    from said where heard_at >= :firstWeek) w
                group by root, week
            )
            insert into competitor_figures (workspace_id, competitor_id, side, customers, dots, bad, neutral, good, last_heard_at)
            select current_workspace(), root, case relationship when 'customer' then 'customers'
                    when 'competitors_client' then 'clients' else 'others' end as side,
                count(distinct s.customer_id), count(*),
                count(*) filter (where sentiment < -0.05),
                count(*) filter (where sentiment between -0.05 and 0.05),
                count(*) filter (where sentiment > 0.05),
                max(s.heard_at)
            from said s
            join customers u on u.id = s.customer_id and u.workspace_id = current_workspace()
            left join dot_readings r on r.dot_id = s.dot_id and r.workspace_id = current_workspace()
            group by root, side
            """;

    private final JdbcClient jdbc;

    CompetitorCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> countedFor() {
        return jdbc.sql("select counted_for from competitor_counts")
                .query(LocalDate.class)
                .optional();
    }

    /** How often any of them was named; no further than asked for. */
    int mentions(int most) {
        return jdbc.sql("select count(*) from (select from competitor_dots limit ?) counted")
                .param(most)
                .query(Integer.class)
                .single();
    }

    boolean isAsked() {
        return jdbc.sql("select exists (select from competitor_recounts)")
                .query(Boolean.class)
                .single();
    }

    /** @param mentions no further than {@code most} */
    record Asked(UUID competitor, int mentions) {}

    /** What was asked for with all that hangs together by merging: under the one that stands for them, the quickest first. */
    List<Asked> asked(int most) {
        return jdbc.sql("""
                        with recursive up as (
                            select distinct c.id, c.merged_into from competitor_recounts r
                            join competitors c on c.workspace_id = r.workspace_id and c.id = r.competitor_id
                            union
                            select c.id, c.merged_into from competitors c join up on c.id = up.merged_into
                        ), roots as (
                            select id, id as root from up where merged_into is null
                            union
                            select c.id, r.root from competitors c join roots r on c.merged_into = r.id
                        )
                        select r.root as competitor, count(m.named) as mentions from roots r
                        left join lateral (select true as named from competitor_dots where competitor_id = r.id limit :most) m on true
                        group by r.root order by 2, 1
                        """).param("most", most).query(Asked.class).list();
    }

    /** One recount at a time; whoever comes second reads what is there. */
    boolean lock() {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended('count competitors ' || current_workspace(), 0))")
                .query(Boolean.class)
                .single();
    }

    /** Before counting: what is asked for while we count is asked for again. */
    void forgetAsked() {
        jdbc.sql("delete from competitor_recounts").update();
    }

    private static final String FAMILIES = """
            with recursive family as (
                select id from competitors where id in (:roots)
                union
                select c.id from competitors c join family f on c.merged_into = f.id
            )
            """;

    void forgetAsked(List<UUID> roots) {
        jdbc.sql(FAMILIES + "delete from competitor_recounts where competitor_id in (select id from family)")
                .param("roots", roots)
                .update();
    }

    void count(LocalDate today, ZoneId zone) {
        jdbc.sql("delete from competitor_figures").update();
        jdbc.sql("delete from competitor_weekly").update();
        statement(COUNT.formatted("true"), today, zone).update();
    }

    void count(LocalDate today, ZoneId zone, List<UUID> roots) {
        for (var table : List.of("competitor_figures", "competitor_weekly")) {
            jdbc.sql(FAMILIES + "delete from " + table + " where competitor_id in (select id from family)")
                    .param("roots", roots)
                    .update();
        }
        statement(COUNT.formatted("id in (:roots)"), today, zone)
                .param("roots", roots)
                .update();
    }

    void remember(LocalDate day) {
        jdbc.sql("""
                        insert into competitor_counts (workspace_id, counted_for) values (current_workspace(), ?)
                        on conflict (workspace_id) do update set counted_for = excluded.counted_for
                        """).param(day).update();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate today, ZoneId zone) {
        return jdbc.sql(sql)
                .param("since", start(today.minusDays(DAYS), zone))
                .param("firstWeek", start(Trend.firstMonday(today), zone))
                .param("zone", zone.getId());
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
