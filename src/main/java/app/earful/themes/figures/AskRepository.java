package app.earful.themes.figures;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the wishes and everyday pains of the last {@value #DAYS} days by theme. Each customer who said it is worth 1 point and what they
 * are worth against the average of those who said anything (v / mean v, at most {@value #MOST_TIMES_MEAN}, 0 where it is not
 * known); halved for every {@value #HALVED_IN_DAYS} days since they said it last. Points are without unit.
 */
@Repository
@Transactional
public class AskRepository {
    public static final int HALVED_IN_DAYS = 90;
    static final int DAYS = 365;
    private static final int MOST_TIMES_MEAN = 10;

    private static final String COUNT = """
            with said as materialized (
                select t.theme_id, t.customer_id, t.heard_at, d.kind
                from theme_dots t
                join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                    and d.kind in ('wish', 'pain')
                where t.heard_at >= :since and %s
            ), sayers as materialized (
                select theme_id, customer_id, max(heard_at) as latest, count(*) as dots,
                    count(*) filter (where kind = 'wish') as wishes
                from said group by 1, 2
            ), valued as materialized (
                select s.*, case when c.archived_at is null and c.currency = w.currency then c.annual_value_cents end as cents
                from sayers s join customers c on c.workspace_id = current_workspace() and c.id = s.customer_id
                cross join workspaces w
            ), mean as (%s)
            insert into theme_asks (workspace_id, theme_id, customers, dots, wishes, value_cents, valued, last_heard_at, points,
                counted_at)
            select current_workspace(), v.theme_id, count(*), sum(v.dots), sum(v.wishes), coalesce(sum(v.cents), 0),
                count(v.cents), max(v.latest),
                sum((1 + least(cast(:most as float8), coalesce(v.cents / nullif(m.cents, 0), 0)))
                    * power(0.5::float8, greatest(0, extract(epoch from cast(:now as timestamptz) - v.latest)::float8) / 86400 / :halved)),
                cast(:now as timestamptz)
            from valued v cross join (select max(mean_asker_cents) as cents from mean) m group by v.theme_id
            """;

    private static final String NEW_MEAN = """
            update theme_counts set mean_asker_cents = (
                select avg(cents)::float8 from (select distinct customer_id, cents from valued) each_once)
            returning mean_asker_cents
            """;

    private final JdbcClient jdbc;

    AskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Instant now) {
        jdbc.sql("delete from theme_asks").update();
        statement(COUNT.formatted("true", NEW_MEAN), now).update();
    }

    /** Against the average as it was found last. */
    void count(Instant now, List<UUID> themes) {
        jdbc.sql("delete from theme_asks where theme_id in (:themes)")
                .param("themes", themes)
                .update();
        statement(COUNT.formatted("t.theme_id in (:themes)", "select mean_asker_cents from theme_counts"), now)
                .param("themes", themes)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("since", Timestamp.from(now.minus(Duration.ofDays(DAYS))))
                .param("now", Timestamp.from(now))
                .param("most", MOST_TIMES_MEAN)
                .param("halved", HALVED_IN_DAYS);
    }
}
