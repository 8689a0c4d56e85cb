package app.earful.opportunities;

import app.earful.platform.web.Position;
import app.earful.platform.web.Stretch;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks themes by the wishes and pains in them. A reading page: joins themes, dots, customers and ideas. Each customer who said
 * it is worth 1 point and what they are worth against the average of those who said anything (v / mean v, at most 10, 0 where
 * it is not known); halved for every {@value #HALVED_IN_DAYS} days since they said it last. Points are without unit.
 */
@Repository
@Transactional
class OpportunityRepository {
    static final int HALVED_IN_DAYS = 90;
    static final int DAYS = 365;
    /** A sum over more would keep the reader waiting: the page says when there are more. */
    static final int NEWEST = 20_000;

    private static final int MOST_TIMES_AVERAGE = 10;
    private static final int EXAMINED = 1_000;

    private final JdbcClient jdbc;

    OpportunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Most points first. */
    List<Opportunity> find(Instant now, int limit) {
        return jdbc.sql("""
                        with newest as materialized (
                            (select id, customer_id, heard_at, kind from dots
                                where kind = 'wish' and deleted_at is null and heard_at >= :since
                                order by heard_at desc, id desc limit :newest)
                            union all
                            (select id, customer_id, heard_at, kind from dots
                                where kind = 'pain' and deleted_at is null and heard_at >= :since
                                order by heard_at desc, id desc limit :newest)
                        ), said as materialized (
                            select t.theme_id, n.* from (select * from newest order by heard_at desc limit :newest) n
                            cross join lateral (select theme_id from theme_dots where dot_id = n.id offset 0) t
                        ), sayers as materialized (
                            select s.theme_id, s.customer_id, max(s.heard_at) as latest, count(*) as dots,
                                count(*) filter (where kind = 'wish') as wishes
                            from said s group by 1, 2
                        ), valued as materialized (
                            select s.*, case when c.archived_at is null and c.currency = w.currency
                                then c.annual_value_cents end as cents
                            from sayers s
                            cross join lateral (select * from customers where id = s.customer_id offset 0) c
                            cross join workspaces w
                        ), average as (
                            select avg(cents) as cents from (select distinct customer_id, cents from valued) each_once
                        ), ranked as (
                            select v.theme_id, count(*) as customers, sum(v.dots) as dots, sum(v.wishes) as wishes,
                                coalesce(sum(v.cents), 0) as value_cents, count(v.cents) as valued,
                                max(v.latest) as last_heard_at,
                                sum((1 + least(:most, coalesce(v.cents / nullif(a.cents, 0), 0)))
                                    * power(0.5, greatest(0, extract(epoch from cast(:now as timestamptz) - v.latest))
                                        / 86400.0 / :halved))
                                    as points
                            from valued v cross join average a group by v.theme_id
                        )
                        select r.theme_id, coalesce(t.given_name, t.found_name) as name, r.customers, r.dots, r.wishes,
                            r.value_cents, r.valued, r.last_heard_at, r.points,
                            (select words from dots q where q.id = t.quote_dot_id and q.deleted_at is null) as quote,
                            (select i.id from ideas i where i.theme_id = r.theme_id and i.deleted_at is null
                                order by i.created_at desc limit 1) as idea_id
                        from ranked r
                        join themes t on t.id = r.theme_id and t.workspace_id = current_workspace()
                        where t.ended_at is null and t.merged_into is null and t.ignored_at is null
                        order by r.points desc, r.theme_id limit :limit
                        """)
                .param("since", Timestamp.from(now.minus(Duration.ofDays(DAYS))))
                .param("now", Timestamp.from(now))
                .param("newest", NEWEST)
                .param("most", MOST_TIMES_AVERAGE)
                .param("halved", HALVED_IN_DAYS)
                .param("limit", limit)
                .query(Opportunity.class)
                .list();
    }

    /** Whether more was said in the year than is counted. */
    boolean isCut(Instant now) {
        return jdbc.sql("""
                        select count(*) > :newest from (
                            select from dots where kind in ('wish', 'pain') and deleted_at is null and heard_at >= :since
                            limit :newest + 1) counted
                        """)
                .param("newest", NEWEST)
                .param("since", Timestamp.from(now.minus(Duration.ofDays(DAYS))))
                .query(Boolean.class)
                .single();
    }

    /** Wishes and pains in no theme and on no idea, newest first, in bounded time. */
    Stretch findAlone(@Nullable Position after, int limit) {
        var before = after == null ? Position.atTheLatest(Instant.parse("9999-12-31T00:00:00Z")) : after;
        return Stretch.of(
                jdbc.sql("""
                        with examined as materialized (
                            select heard_at, id from (
                                (select heard_at, id from dots where kind = 'wish' and deleted_at is null
                                    and (heard_at, id) < (:beforeAt, cast(:beforeId as uuid))
                                    order by heard_at desc, id desc limit :examined)
                                union all
                                (select heard_at, id from dots where kind = 'pain' and deleted_at is null
                                    and (heard_at, id) < (:beforeAt, cast(:beforeId as uuid))
                                    order by heard_at desc, id desc limit :examined)) both_kinds
                            order by heard_at desc, id desc limit :examined
                        )
                        (select heard_at as at, id, true as found from examined e
                            where (select theme_id from theme_dots where dot_id = e.id) is null
                                and (select idea_id from idea_dots where dot_id = e.id limit 1) is null
                            order by heard_at desc, id desc limit :wanted)
                        union all
                        (select heard_at, id, false from examined
                            where (select count(*) from examined) = :examined order by heard_at, id limit 1)
                        """)
                        .param("beforeAt", Timestamp.from(before.at()))
                        .param("beforeId", before.id())
                        .param("wanted", limit + 1)
                        .param("examined", EXAMINED)
                        .query(Stretch.Row.class)
                        .list(),
                limit);
    }
}
