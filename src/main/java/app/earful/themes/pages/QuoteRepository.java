package app.earful.themes.pages;

import app.earful.platform.lists.Position;
import app.earful.themes.lists.Quote;
import app.earful.themes.lists.ThemeListRepository;
import app.earful.themes.pages.Sayer.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private record Row(
            UUID customer,
            Instant at,
            UUID dot,
            String name,
            @Nullable String segment) {}

    /** Who said it last comes first; each customer once, where their newest words stand. */
    Sayers find(UUID theme, @Nullable Position after, int limit) {
        var latest = after == null ? Position.atTheLatest(Instant.parse("9999-12-31T00:00:00Z")) : after;
        var rows = jdbc.sql("""
                        select t.customer_id as customer, t.heard_at as at, t.dot_id as dot, c.name, c.segment
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
                        """)
                .param("theme", theme)
                .param("beforeAt", Timestamp.from(latest.at()))
                .param("beforeId", latest.id())
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = rows.size() > limit ? shown.getLast() : null;
        return new Sayers(
                shown.stream().map(row -> sayer(theme, row)).toList(),
                last == null ? null : new Position(last.at, last.dot).cursor());
    }

    private Sayer sayer(UUID theme, Row row) {
        var words = jdbc.sql("""
                        select d.id as dot_id, d.kind, d.words, d.heard_at, d.customer_id, c.name as customer_name,
                            d.conversation_id, m.name as heard_by_name, d.kept_automatically, t.sureness, t.placed_by is not null as placed_by_member,
                            count(*) over () as dots
                        from theme_dots t
                        join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                        join customers c on c.workspace_id = t.workspace_id and c.id = t.customer_id
                        join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
                        where t.customer_id = :customer and t.theme_id = :theme
                        order by t.heard_at desc, t.dot_id desc
                        limit :limit
                        """)
                .param("customer", row.customer)
                .param("theme", theme)
                .param("limit", QUOTES)
                .query(QuoteRepository::said)
                .list();
        return new Sayer(
                row.customer,
                row.name,
                row.segment,
                words.getFirst().dots(),
                words.stream().map(Words::said).toList());
    }

    private record Words(Said said, int dots) {}

    private static Words said(ResultSet row, int number) throws SQLException {
        var quote = ThemeListRepository.quote(row, number);
        return new Words(
                new Said(quote, row.getDouble("sureness"), row.getBoolean("placed_by_member")), row.getInt("dots"));
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
