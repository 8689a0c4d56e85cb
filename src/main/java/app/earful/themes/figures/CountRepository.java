package app.earful.themes.figures;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts themes. Each recount takes away what was counted and counts from the dots themselves, so no error can pile up. */
@Repository
@Transactional
class CountRepository {
    private static final String PERIODS = """
            periods (days, since) as (values (28, cast(:month as timestamptz)), (91, cast(:quarter as timestamptz)),
                (364, cast(:year as timestamptz)), (0, timestamptz '-infinity'))
            """;

    private static final String COUNT = """
            with said as materialized (
                select t.workspace_id, t.theme_id, t.customer_id, t.heard_at, d.kind, r.sentiment
                from theme_dots t
                join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                left join dot_readings r on r.workspace_id = t.workspace_id and r.dot_id = t.dot_id
                where %s
            ), sayers as materialized (
                select s.workspace_id, s.theme_id, s.customer_id, max(s.heard_at) as latest from said s group by 1, 2, 3
            ), valued as materialized (
                select s.theme_id, s.latest, coalesce(c.segment, '') as segment,
                    case when c.archived_at is null and c.currency = w.currency then c.annual_value_cents end as cents,
                    c.archived_at is null and c.currency <> w.currency and c.annual_value_cents > 0 as elsewhere
                from sayers s join customers c on c.workspace_id = s.workspace_id and c.id = s.customer_id
                cross join workspaces w
            ),
            """ + PERIODS + """
            , by_dot as (
                select theme_id, days, count(*) as dots, avg(sentiment) as sentiment, count(sentiment) as felt,
                    array[count(*) filter (where kind = 'complaint'), count(*) filter (where kind = 'pain'),
                        count(*) filter (where kind = 'wish'), count(*) filter (where kind = 'praise'),
                        count(*) filter (where kind = 'question'), count(*) filter (where kind = 'competitor'),
                        count(*) filter (where kind = 'opportunity'), count(*) filter (where kind = 'other')] as kinds,
                    min(heard_at) as first_heard_at, max(heard_at) as last_heard_at
                from said join periods on heard_at >= since group by theme_id, days
            ), by_customer as (
                select theme_id, days, count(*) as customers, coalesce(sum(cents), 0) as cents, count(cents) as valued,
                    count(*) filter (where elsewhere) as elsewhere
                from valued join periods on latest >= since group by theme_id, days
            ), weeks as (
                insert into theme_weekly (workspace_id, theme_id, week, customers)
                select current_workspace(), theme_id, week, count(distinct customer_id) from (
                    select theme_id, customer_id, date_trunc('week', heard_at at time zone :zone)::date as week from said) s
                group by theme_id, week
            ), segments as (
                insert into theme_segments (workspace_id, theme_id, segment, customers)
                select current_workspace(), theme_id, segment, count(*) from valued
                where latest >= :year group by theme_id, segment
            )
            insert into theme_periods (workspace_id, theme_id, days, customers, dots, value_cents, valued, valued_elsewhere,
                sentiment, felt_dots, kinds, first_heard_at, last_heard_at)
            select current_workspace(), theme_id, days, c.customers, d.dots, c.cents, c.valued, c.elsewhere,
                d.sentiment, d.felt, d.kinds, d.first_heard_at, d.last_heard_at
            from by_dot d join by_customer c using (theme_id, days)
            """;

    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> countedFor() {
        return jdbc.sql("select counted_for from theme_counts")
                .query(LocalDate.class)
                .optional();
    }

    /** How many dots are in themes; no further than asked for. */
    int dots(int most) {
        return jdbc.sql("select count(*) from (select from theme_dots limit ?) counted")
                .param(most)
                .query(Integer.class)
                .single();
    }

    boolean isAsked() {
        return jdbc.sql("select exists (select from theme_recounts)")
                .query(Boolean.class)
                .single();
    }

    /** @param dots how many it had when it was last counted */
    record Asked(UUID theme, int dots) {}

    /** The quickest first. */
    List<Asked> asked() {
        return jdbc.sql("""
                        select r.theme_id as theme, coalesce(f.dots, 0) as dots
                        from (select distinct workspace_id, theme_id from theme_recounts) r
                        left join theme_periods f
                            on f.workspace_id = r.workspace_id and f.theme_id = r.theme_id and f.days = 0
                        order by 2, 1
                        """).query(Asked.class).list();
    }

    /** One recount at a time; whoever comes second reads what is there. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('count themes ' || current_workspace(), 0))")
                .query(Boolean.class)
                .single();
    }

    /** Before counting: what is asked for while we count is asked for again. */
    void forgetAsked() {
        jdbc.sql("delete from theme_recounts").update();
    }

    void forgetAsked(List<UUID> themes) {
        jdbc.sql("delete from theme_recounts where theme_id in (:themes)")
                .param("themes", themes)
                .update();
    }

    void count(LocalDate today, ZoneId zone) {
        for (var table : List.of("theme_periods", "theme_weekly", "theme_segments")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql(COUNT.formatted("true")).params(starts(today, zone)).update();
    }

    void count(LocalDate today, ZoneId zone, List<UUID> themes) {
        for (var table : List.of("theme_periods", "theme_weekly", "theme_segments")) {
            jdbc.sql("delete from " + table + " where theme_id in (:themes)")
                    .param("themes", themes)
                    .update();
        }
        jdbc.sql(COUNT.formatted("t.theme_id in (:themes)"))
                .params(starts(today, zone))
                .param("themes", themes)
                .update();
    }

    void countHeard(LocalDate today, ZoneId zone) {
        jdbc.sql("delete from talked_weeks").update();
        countHeardWeeks(today, zone, Timestamp.from(Instant.EPOCH));
        jdbc.sql("delete from talked_periods").update();
        jdbc.sql("delete from talked_segments").update();
        jdbc.sql("with heard as materialized (select customer_id, max(happened_at) as latest from conversations"
                        + " where deleted_at is null and outcome = 'talked' group by 1), "
                        + PERIODS
                        + """
                        , segments as (
                            insert into talked_segments (workspace_id, segment, customers)
                            select current_workspace(), coalesce(c.segment, ''), count(*)
                            from heard h join customers c on c.id = h.customer_id
                            where h.latest >= :year group by 2
                        )
                        insert into talked_periods (workspace_id, days, customers)
                        select current_workspace(), days, count(h.latest)
                        from periods left join heard h on h.latest >= since group by days
                        """)
                .params(starts(today, zone))
                .update();
    }

    /** The week that runs and the one before: what is written down late belongs to older ones seldom, and counts by night. */
    void countHeardLately(LocalDate today, ZoneId zone) {
        var from =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        jdbc.sql("delete from talked_weeks where week >= ?").param(from).update();
        countHeardWeeks(today, zone, start(from, zone));
    }

    private void countHeardWeeks(LocalDate today, ZoneId zone, @Nullable Timestamp from) {
        jdbc.sql("""
                        insert into talked_weeks (workspace_id, week, customers)
                        select current_workspace(), week, count(*) from (
                            select distinct customer_id, date_trunc('week', happened_at at time zone :zone)::date as week
                            from conversations
                            where deleted_at is null and outcome = 'talked' and happened_at >= :from
                                and happened_at < :until) heard
                        group by week
                        """)
                .param("zone", zone.getId())
                .param("from", from)
                .param("until", start(today.plusDays(1), zone))
                .update();
    }

    void remember(LocalDate day, Instant now) {
        jdbc.sql("""
                        insert into theme_counts (workspace_id, counted_for, counted_at)
                        values (current_workspace(), :day, :now)
                        on conflict (workspace_id) do update
                            set counted_for = excluded.counted_for, counted_at = excluded.counted_at
                        """).param("day", day).param("now", Timestamp.from(now)).update();
    }

    private static Map<String, @Nullable Object> starts(LocalDate today, ZoneId zone) {
        var starts = new HashMap<String, @Nullable Object>();
        starts.put("zone", zone.getId());
        for (var period : Period.values()) {
            starts.put(period.word(), start(period.from(today), zone));
        }
        return starts;
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
