package app.earful.competitors;

import app.earful.platform.lists.Position;
import app.earful.platform.lists.Stretch;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which dots name which competitor: whole words, without regard to case and accents. */
@Repository
@Transactional
class MentionRepository {
    /** A competitor that was merged into another is asked for with it. */
    private static final String FAMILY = """
            with recursive family as (
                select id from competitors where id = :id
                union
                select c.id from competitors c join family f on c.merged_into = f.id
            )
            """;

    private static final int EXAMINED = 1_000;

    private final JdbcClient jdbc;

    MentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Anew for one conversation: whatever was said before or taken back. */
    void match(UUID conversationId) {
        jdbc.sql("""
                        delete from competitor_dots where dot_id in (select id from dots where conversation_id = ?)
                        """).param(conversationId).update();
        jdbc.sql(INSERT.formatted(
                        "select * from dots where conversation_id = :conversation and deleted_at is null", "true"))
                .param("conversation", conversationId)
                .update();
    }

    private static final String INSERT = """
            insert into competitor_dots (workspace_id, competitor_id, dot_id, customer_id, heard_at)
            select d.workspace_id, s.competitor_id, d.id, d.customer_id, d.heard_at
            from (select workspace_id, id, customer_id, heard_at, in_blanks(spoken) as said from (%s) heard offset 0) d
            join competitor_spellings s on strpos(d.said, s.said) > 0
            join competitors c on c.id = s.competitor_id and c.workspace_id = s.workspace_id and c.deleted_at is null
            where %s
            on conflict do nothing
            """;

    /** Anew for one competitor, among the newest dots. */
    void matchAll(UUID competitorId, int newest) {
        jdbc.sql("delete from competitor_dots where competitor_id = ?")
                .param(competitorId)
                .update();
        jdbc.sql(INSERT.formatted(
                        "select * from dots where deleted_at is null order by heard_at desc, id desc limit :newest",
                        "s.competitor_id = :competitor"))
                .param("competitor", competitorId)
                .param("newest", newest)
                .update();
    }

    boolean hasMoreDotsThan(int number) {
        return jdbc.sql("select count(*) > :number from (select from dots limit :number + 1) counted")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** What one side says of it, newest first, in bounded time. */
    Stretch find(UUID id, Side side, Position after, int limit) {
        var rows = jdbc.sql(FAMILY + """
                        , examined as materialized (
                            select distinct m.heard_at, m.dot_id as id, m.customer_id from family
                            cross join lateral (
                                select * from competitor_dots where competitor_id = family.id
                                    and (heard_at, dot_id) < (:beforeAt, cast(:beforeId as uuid))
                                order by heard_at desc, dot_id desc limit :examined) m
                            order by m.heard_at desc, m.dot_id desc limit :examined
                        )
                        (select e.heard_at as at, e.id, true as found from examined e
                            cross join lateral (select * from customers where id = e.customer_id offset 0) u
                            where u.%s order by e.heard_at desc, e.id desc limit :wanted)
                        union all
                        (select heard_at, id, false from examined
                            where (select count(*) from examined) = :examined order by heard_at, id limit 1)
                        """.formatted(side.condition()))
                .param("id", id)
                .param("beforeAt", Timestamp.from(after.at()))
                .param("beforeId", after.id())
                .param("wanted", limit + 1)
                .param("examined", EXAMINED)
                .query(Stretch.Row.class)
                .list();
        return Stretch.of(rows, limit);
    }
}
