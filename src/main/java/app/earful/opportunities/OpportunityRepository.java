package app.earful.opportunities;

import app.earful.platform.lists.Position;
import app.earful.platform.lists.Stretch;
import app.earful.themes.figures.AskRepository;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Themes by the wishes and pains in them, which {@link AskRepository} counted. A reading page: joins themes, dots and ideas. */
@Repository
@Transactional
class OpportunityRepository {
    private static final int EXAMINED = 1_000;

    private final JdbcClient jdbc;

    OpportunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Most points first, as they are now. */
    List<Opportunity> find(Instant now, int limit) {
        return jdbc.sql("""
                        select a.theme_id, coalesce(t.given_name, t.found_name) as name, a.customers, a.dots, a.wishes,
                            a.value_cents, a.valued, a.last_heard_at,
                            a.points * power(0.5::float8,
                                extract(epoch from cast(:now as timestamptz) - a.counted_at)::float8 / 86400 / :halved) as points,
                            q.words as quote, coalesce(q.kept_automatically, false) as quote_kept_automatically,
                            (select i.id from ideas i where i.theme_id = a.theme_id and i.deleted_at is null
                                order by i.created_at desc limit 1) as idea_id
                        from theme_asks a join themes t on t.workspace_id = a.workspace_id and t.id = a.theme_id
                        left join dots q on q.workspace_id = t.workspace_id and q.id = t.quote_dot_id and q.deleted_at is null
                        where t.ended_at is null and t.merged_into is null and t.ignored_at is null
                        order by points desc, a.theme_id limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("halved", AskRepository.HALVED_IN_DAYS)
                .param("limit", limit)
                .query(Opportunity.class)
                .list();
    }

    /** Wishes and pains in no theme and on no idea, newest first, in bounded time. */
    Stretch findAlone(@Nullable Position after, int limit) {
        var before = after == null ? Position.BEGINNING : after;
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
