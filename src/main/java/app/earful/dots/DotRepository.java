package app.earful.dots;

import app.earful.conversations.DotKind;
import app.earful.platform.web.Position;
import app.earful.platform.web.Stretch;
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
class DotRepository {
    private static final int EXAMINED = 1_000;

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
        parameters.put("member", filter.member());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().word());
        parameters.put("words", filter.q());
        parameters.put("wanted", limit + 1);
        parameters.put("examined", EXAMINED);
        var rows = filter.hasWords() && filter.customer() == null
                ? findByWords(parameters)
                : findByWalking(filter, parameters);
        var page = Stretch.of(rows, limit);
        return new Slice(load(page.ids()), page.next(), page.cutShort());
    }

    private List<Stretch.Row> findByWords(Map<String, @Nullable Object> parameters) {
        return jdbc.sql("""
                        select heard_at as at, id, found
                        from find_dots_by_words(:words, cast(:kind as text), cast(:member as uuid), :earliest, :beforeAt,
                            cast(:beforeId as uuid), :wanted)
                        """).params(parameters).query(Stretch.Row.class).list();
    }

    /** By customer, else by member, else by kind, else by time. */
    private List<Stretch.Row> findByWalking(DotFilter filter, Map<String, @Nullable Object> parameters) {
        var walked = filter.customer() != null
                ? "customer_id = :customer"
                : filter.member() != null ? "created_by = :member" : filter.kind() != null ? "kind = :kind" : "true";
        var asked = (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.member() == null ? "" : " and created_by = :member")
                + (filter.hasWords()
                        ? " and spoken like all (select '% ' || word || '%'"
                                + " from unnest(string_to_array(spoken(:words), ' ')) as word where word <> '')"
                        : "");
        return jdbc.sql("""
                        with examined as materialized (
                            select heard_at, id, kind, created_by, spoken, deleted_at from dots
                            where deleted_at is null and %s
                                and heard_at >= :earliest and (heard_at, id) < (:beforeAt, cast(:beforeId as uuid))
                            order by heard_at desc, id desc limit :examined
                        )
                        (select heard_at as at, id, true as found from examined
                            where true %s order by heard_at desc, id desc limit :wanted)
                        union all
                        (select heard_at, id, false from examined
                            where (select count(*) from examined) = :examined order by heard_at, id limit 1)
                        """.formatted(walked, asked))
                .params(parameters)
                .query(Stretch.Row.class)
                .list();
    }

    Optional<HeardDot> find(UUID id) {
        return load(List.of(id)).stream().findFirst();
    }

    private List<HeardDot> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select d.id, d.kind, d.words, d.heard_at, d.customer_id, u.name as customer_name, d.conversation_id,
                            d.created_by, m.name as heard_by_name
                        from dots d
                        join customers u on u.id = d.customer_id and u.workspace_id = d.workspace_id
                        join members m on m.id = d.created_by and m.workspace_id = d.workspace_id
                        where d.id in (:ids) and d.deleted_at is null
                        """).param("ids", ids).query(DotRepository::dot).list().stream()
                .sorted(Comparator.comparingInt(dot -> ids.indexOf(dot.id())))
                .toList();
    }

    String customerName(UUID customerId) {
        return jdbc.sql("select name from customers where id = ?")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static HeardDot dot(ResultSet row, int number) throws SQLException {
        return new HeardDot(
                row.getObject("id", UUID.class),
                DotKind.find(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getTimestamp("heard_at").toInstant(),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getString("heard_by_name"));
    }
}
