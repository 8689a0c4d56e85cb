package app.earful.themes.pages;

import app.earful.platform.lists.Position;
import app.earful.themes.lists.Quote;
import app.earful.themes.lists.ThemeListRepository;
import app.earful.themes.pages.Sayer.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who said it, and in which words. The theme's dots are walked newest first, so that a page costs what it shows. */
@Repository
@Transactional
class QuoteRepository {
    private static final int QUOTES = 2;

    private final JdbcClient jdbc;

    QuoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next null on the last page */
    record Sayers(List<Sayer> all, @Nullable String next) {}

    /** One of the last words of a customer, with where in the list they stand. */
    private record Line(
            UUID customer,
            Position position,
            String name,
            @Nullable String segment,
            int dots,
            Said said) {}

    /** Who said it last comes first; each customer once, where their newest words stand. */
    Sayers find(UUID theme, @Nullable Position after, int limit) {
        var before = after == null ? Position.BEGINNING : after;
        var lines = jdbc.sql("""
                        with sayers as materialized (
                            select t.customer_id, t.heard_at, t.dot_id, c.name, c.segment
                            from theme_dots t
                            join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                            join customers c on c.workspace_id = t.workspace_id and c.id = t.customer_id
                            where t.theme_id = :theme and (t.heard_at, t.dot_id) < (:beforeAt, :beforeId)
                                and not exists (select from theme_dots n
                                    join dots e on e.workspace_id = n.workspace_id and e.id = n.dot_id and e.deleted_at is null
                                    where n.workspace_id = t.workspace_id and n.customer_id = t.customer_id
                                        and n.theme_id = t.theme_id and (n.heard_at, n.dot_id) > (t.heard_at, t.dot_id))
                            order by t.heard_at desc, t.dot_id desc
                            limit :limit
                        )
                        select s.heard_at as at, s.dot_id as dot, s.segment, s.customer_id, s.name as customer_name, w.*
                        from sayers s
                        cross join lateral (
                            select d.id as dot_id, d.kind, d.words, d.heard_at, d.conversation_id,
                                m.name as heard_by_name, d.kept_automatically, t.sureness,
                                t.placed_by is not null as placed_by_member, count(*) over () as dots
                            from theme_dots t
                            join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                            join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
                            where t.customer_id = s.customer_id and t.theme_id = :theme
                            order by t.heard_at desc, t.dot_id desc
                            limit :quotes) w
                        order by s.heard_at desc, s.dot_id desc, w.heard_at desc, w.dot_id desc
                        """)
                .param("theme", theme)
                .param("beforeAt", Timestamp.from(before.at()))
                .param("beforeId", before.id())
                .param("limit", limit + 1)
                .param("quotes", QUOTES)
                .query(QuoteRepository::line)
                .list();
        var bySayer = List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(Line::customer, LinkedHashMap::new, Collectors.toList()))
                .values());
        var shown = bySayer.subList(0, Math.min(limit, bySayer.size()));
        return new Sayers(
                shown.stream().map(QuoteRepository::sayer).toList(),
                bySayer.size() > limit ? shown.getLast().getFirst().position().cursor() : null);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("customer_id", UUID.class),
                new Position(row.getTimestamp("at").toInstant(), row.getObject("dot", UUID.class)),
                row.getString("customer_name"),
                row.getString("segment"),
                row.getInt("dots"),
                new Said(
                        ThemeListRepository.quote(row, number),
                        row.getDouble("sureness"),
                        row.getBoolean("placed_by_member")));
    }

    private static Sayer sayer(List<Line> lines) {
        var newest = lines.getFirst();
        return new Sayer(
                newest.customer,
                newest.name,
                newest.segment,
                newest.dots,
                lines.stream().map(Line::said).toList());
    }

    /** The first who ever said it. */
    Optional<Quote> first(UUID theme) {
        return jdbc.sql("""
                        select d.id as dot_id, d.kind, d.words, d.heard_at, d.customer_id, c.name as customer_name,
                            d.conversation_id, m.name as heard_by_name, d.kept_automatically
                        from theme_dots t
                        join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                        join customers c on c.workspace_id = t.workspace_id and c.id = t.customer_id
                        join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
                        where t.theme_id = ? order by t.heard_at, t.dot_id limit 1
                        """).param(theme).query(ThemeListRepository::quote).optional();
    }
}
