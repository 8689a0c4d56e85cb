package app.earful.dots;

import app.earful.conversations.DotKind;
import app.earful.platform.lists.Position;
import app.earful.platform.lists.Stretch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Dots newest first, in bounded time: one index is walked, the other filters are asked of at most {@value #EXAMINED} rows. */
@Repository
@Transactional
public class DotRepository {
    private static final int EXAMINED = 1_000;
    /** Each of them costs a look into the words of its month. */
    private static final int EXAMINED_BY_WORDS = 300;

    private final JdbcClient jdbc;

    DotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cutShort the page is not full, but there may be more before {@code next} */
    record Slice(List<HeardDot> dots, @Nullable Position next, boolean cutShort) {}

    Slice find(DotFilter filter, ZoneId zone, @Nullable Position after, int limit) {
        var latest = after == null ? Position.atTheLatest(filter.days().latest(zone)) : after;
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("earliest", Timestamp.from(filter.days().earliest(zone)));
        parameters.put("beforeAt", Timestamp.from(latest.at()));
        parameters.put("beforeId", latest.id());
        parameters.put("customer", filter.customer());
        parameters.put("theme", filter.theme());
        parameters.put("member", filter.member());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().word());
        parameters.put("segment", filter.segment());
        parameters.put(
                "channel", filter.channel() == null ? null : filter.channel().word());
        parameters.put("words", filter.q());
        if (filter.sentiment() != null) {
            parameters.put("saddest", filter.sentiment().from());
            parameters.put("gladdest", filter.sentiment().to());
        }
        parameters.put("wanted", limit + 1);
        var page = Stretch.of(walk(filter, parameters, limit), limit);
        return new Slice(findAll(page.ids()), page.next(), page.cutShort());
    }

    private List<Stretch.Row> walk(DotFilter filter, Map<String, @Nullable Object> parameters, int limit) {
        var byWords = filter.hasWords() && filter.customer() == null && filter.theme() == null;
        var asked = byWords ? asked(filter) : asked(filter) + askedOfWords(filter);
        parameters.put(
                "examined",
                !asked.isEmpty()
                        ? byWords ? EXAMINED_BY_WORDS : EXAMINED
                        : filter.theme() != null ? 2 * (limit + 1) : limit + 1);
        return jdbc.sql("""
                        with examined as materialized (%s)
                        (select e.heard_at as at, e.id, true as found from examined e
                            cross join lateral (select * from dots where id = e.id offset 0) d
                            where e.found and d.deleted_at is null %s
                            order by e.heard_at desc, e.id desc limit :wanted)
                        union all
                        (select heard_at, id, false from examined
                            where not found or (select count(*) from examined) = :examined
                            order by heard_at, id limit 1)
                        """.formatted(byWords ? WORDS : walked(filter), asked))
                .params(parameters)
                .query(Stretch.Row.class)
                .list();
    }

    private static final String WORDS = """
            select heard_at, id, found from find_dots_by_words(:words, cast(:kind as text), cast(:member as uuid), :earliest,
                :beforeAt, cast(:beforeId as uuid), :examined)
            """;

    /** By customer, else by theme, else by member, else by kind, else by time. */
    private static String walked(DotFilter filter) {
        if (filter.customer() == null && filter.theme() != null) {
            return """
                    select heard_at, dot_id as id, true as found from theme_dots
                    where theme_id = :theme
                        and heard_at >= :earliest and (heard_at, dot_id) < (:beforeAt, cast(:beforeId as uuid))
                    order by heard_at desc, dot_id desc limit :examined
                    """;
        }
        var narrowest = filter.customer() != null
                ? "customer_id = :customer"
                : filter.member() != null ? "created_by = :member" : filter.kind() != null ? "kind = :kind" : "true";
        return """
                select heard_at, id, true as found from dots
                where deleted_at is null and %s
                    and heard_at >= :earliest and (heard_at, id) < (:beforeAt, cast(:beforeId as uuid))
                order by heard_at desc, id desc limit :examined
                """.formatted(narrowest);
    }

    /**
     * A look-up by key for each row and filter. As a join the planner would turn some of them round, and read a million
     * customers to find those of a segment.
     */
    private static String asked(DotFilter filter) {
        return (filter.kind() == null ? "" : " and d.kind = :kind")
                + (filter.member() == null ? "" : " and d.created_by = :member")
                + (filter.theme() == null || filter.customer() == null
                        ? ""
                        : " and (select t.theme_id from theme_dots t where t.dot_id = d.id) = :theme")
                + (filter.segment() == null
                        ? ""
                        : " and (select u.segment from customers u where u.id = d.customer_id) = :segment")
                + (filter.channel() == null
                        ? ""
                        : " and (select c.channel from conversations c where c.id = d.conversation_id) = :channel")
                + (filter.sentiment() == null
                        ? ""
                        : " and coalesce((select f.sentiment from dot_feelings f where f.dot_id = d.id),"
                                + " (select r.sentiment from dot_readings r where r.dot_id = d.id)) between :saddest and :gladdest");
    }

    private static String askedOfWords(DotFilter filter) {
        return !filter.hasWords()
                ? ""
                : " and d.spoken like all (select '% ' || word || '%'"
                        + " from unnest(string_to_array(spoken(:words), ' ')) as word where word <> '')";
    }

    /** In the order in which they were written down; none where there is no such conversation. */
    Optional<List<HeardDot>> ofConversation(UUID id) {
        var ids = jdbc.sql("""
                        select d.id from conversations c
                        left join dots d on d.workspace_id = c.workspace_id and d.conversation_id = c.id
                            and d.deleted_at is null
                        where c.id = ? order by d.position, d.id
                        """)
                .param(id)
                .query((row, _) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .list();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(findAll(ids.stream().flatMap(Optional::stream).toList()));
    }

    Optional<HeardDot> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those that stand, in the order asked for. */
    public List<HeardDot> findAll(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select d.id, d.kind, d.words, d.heard_at, d.customer_id, u.name as customer_name, d.conversation_id,
                            d.created_by, m.name as heard_by_name, t.id as theme_id,
                            coalesce(t.given_name, t.found_name) as theme_name,
                            coalesce(f.sentiment, r.sentiment) as sentiment, f.feeling, f.said_by, b.name as said_by_name,
                            d.kept_automatically
                        from dots d
                        join customers u on u.id = d.customer_id and u.workspace_id = d.workspace_id
                        join members m on m.id = d.created_by and m.workspace_id = d.workspace_id
                        left join dot_readings r on r.dot_id = d.id and r.workspace_id = d.workspace_id
                        left join dot_feelings f on f.dot_id = d.id and f.workspace_id = d.workspace_id
                        left join members b on b.id = f.said_by and b.workspace_id = d.workspace_id
                        left join theme_dots p on p.dot_id = d.id and p.workspace_id = d.workspace_id
                        left join themes t on t.id = p.theme_id and t.workspace_id = d.workspace_id
                            and t.ended_at is null and t.merged_into is null
                        where d.id in (:ids) and d.deleted_at is null
                        """).param("ids", ids).query(DotRepository::dot).list().stream()
                .sorted(Comparator.comparingInt(dot -> ids.indexOf(dot.id())))
                .toList();
    }

    private static HeardDot dot(ResultSet row, int number) throws SQLException {
        var theme = row.getObject("theme_id", UUID.class);
        var sentiment = row.getObject("sentiment", Float.class);
        return new HeardDot(
                row.getObject("id", UUID.class),
                DotKind.find(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getTimestamp("heard_at").toInstant(),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getString("heard_by_name"),
                theme == null ? null : new ThemeOfDot(theme, row.getString("theme_name")),
                // 0.9 as it was written, not 0.8999999761581421
                sentiment == null ? null : Double.valueOf(sentiment.toString()),
                said(row),
                row.getBoolean("kept_automatically"));
    }

    private static @Nullable SaidFeeling said(ResultSet row) throws SQLException {
        var feeling = row.getString("feeling");
        return feeling == null
                ? null
                : new SaidFeeling(
                        Sentiment.find(feeling).orElseThrow(),
                        row.getObject("said_by", UUID.class),
                        row.getString("said_by_name"));
    }
}
