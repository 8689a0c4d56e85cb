package app.earful.themes;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lists show of themes, counted when their dots change. Triggers mark what is stale, whoever changed it. */
@Repository
@Transactional
class FigureRepository {
    private static final String STALE = "(select theme_id from theme_figures where stale)";

    private final JdbcClient jdbc;
    private final ThemeRepository themes;

    FigureRepository(JdbcClient jdbc, ThemeRepository themes) {
        this.jdbc = jdbc;
        this.themes = themes;
    }

    boolean isAnyStale() {
        return jdbc.sql("select exists (select from theme_figures where stale)")
                .query(Boolean.class)
                .single();
    }

    void add(UUID theme) {
        jdbc.sql("""
                        insert into theme_figures (workspace_id, theme_id, dots, customers, value_cents, sentiment, stale)
                        values (current_workspace(), ?, 0, 0, 0, 0, true)
                        """).param(theme).update();
    }

    /** Also what changes without any dot: customers' values, and what was heard in the week. */
    void recountAll() {
        jdbc.sql("update theme_figures set stale = true").update();
        recountAllHeard();
        recount();
    }

    void recount() {
        var zone = themes.zone().getId();
        recountWeeks(zone);
        recountHeard(zone);
        jdbc.sql("""
                        with places as (
                            select t.theme_id, t.customer_id, count(*) as dots, sum(coalesce(r.sentiment, 0)) as sentiment,
                                min(t.heard_at) as first, max(t.heard_at) as last
                            from theme_dots t
                            left join dot_readings r on r.workspace_id = t.workspace_id and r.dot_id = t.dot_id
                            where t.theme_id in %s group by t.theme_id, t.customer_id
                        ), counted as (
                            select p.theme_id, sum(p.dots) as dots, count(*) as customers,
                                sum(coalesce(c.annual_value_cents, 0)) as value_cents, sum(p.sentiment) / sum(p.dots) as sentiment,
                                min(p.first) as first, max(p.last) as last
                            from places p join customers c on c.id = p.customer_id group by p.theme_id
                        )
                        update theme_figures f set stale = false, dots = coalesce(n.dots, 0),
                            customers = coalesce(n.customers, 0), value_cents = coalesce(n.value_cents, 0),
                            sentiment = coalesce(n.sentiment, 0), first_heard_at = n.first, last_heard_at = n.last
                        from theme_figures s left join counted n on n.theme_id = s.theme_id
                        where s.stale and s.workspace_id = f.workspace_id and s.theme_id = f.theme_id
                        """.formatted(STALE)).update();
    }

    private void recountWeeks(String zone) {
        jdbc.sql("delete from theme_weeks where theme_id in " + STALE).update();
        jdbc.sql("""
                        insert into theme_weeks (workspace_id, theme_id, week, dots, customers)
                        select current_workspace(), theme_id, date_trunc('week', heard_at at time zone :zone)::date as week,
                            count(*), count(distinct customer_id)
                        from theme_dots where theme_id in %s group by theme_id, week
                        """.formatted(STALE)).param("zone", zone).update();
    }

    /** Weeks long past change seldom: a run counts them all, in between the last two are enough. */
    private void recountHeard(String zone) {
        heard(zone, "(select coalesce(max(week), '-infinity') - 7 from heard_weeks)");
    }

    private void recountAllHeard() {
        jdbc.sql("delete from heard_weeks").update();
        heard(themes.zone().getId(), "'-infinity'");
    }

    private void heard(String zone, String since) {
        jdbc.sql("""
                        with counted as (
                            select date_trunc('week', heard_at at time zone :zone)::date as week, count(*) as dots,
                                count(distinct customer_id) as customers
                            from dots
                            where deleted_at is null and heard_at >= (%s::date - 1)::timestamptz group by 1
                        )
                        insert into heard_weeks (workspace_id, week, dots, customers)
                        select current_workspace(), week, dots, customers from counted where week >= %s
                        on conflict (workspace_id, week) do update set dots = excluded.dots, customers = excluded.customers
                        """.formatted(since, since)).param("zone", zone).update();
    }
}
