package app.earful.weeks;

import app.earful.conversations.DotKind;
import app.earful.themes.figures.Share;
import app.earful.weeks.Week.Fresh;
import app.earful.weeks.Week.Heard;
import app.earful.weeks.Week.Question;
import app.earful.weeks.Week.Rising;
import app.earful.weeks.Week.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one week across features; a reading page, which may join: docs/adr/0004-reading-pages-join.md. */
@Repository
@Transactional
class WeekRepository {
    /** Five are chosen among so many: the others may be of the same customers and themes. */
    private static final int CANDIDATES = 100;

    private final JdbcClient jdbc;

    WeekRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From Monday to Sunday, by that clock. */
    record Span(LocalDate monday, ZoneId zone) {
        private Map<String, Object> parameters() {
            return Map.of(
                    "monday", monday,
                    "sunday", monday.plusDays(6),
                    "from", start(monday),
                    "until", start(monday.plusWeeks(1)));
        }

        private Timestamp start(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(zone).toInstant());
        }
    }

    Heard heard(Span span) {
        return jdbc.sql("""
                        select count(*) as conversations, count(distinct customer_id) as customers,
                            (select count(*) from dots
                                where deleted_at is null and heard_at >= :from and heard_at < :until) as dots
                        from conversations
                        where deleted_at is null and outcome = 'talked' and happened_at >= :from and happened_at < :until
                        """).params(span.parameters()).query(Heard.class).single();
    }

    /** Themes that nobody had said before, those of the most customers first; one customer is no theme. */
    List<Fresh> fresh(Span span, int limit) {
        return jdbc.sql("""
                        select t.id as theme, coalesce(t.given_name, t.found_name) as name, w.customers
                        from theme_weekly w
                        join themes t on t.workspace_id = w.workspace_id and t.id = w.theme_id
                        join theme_periods p on p.workspace_id = w.workspace_id and p.theme_id = w.theme_id and p.days = 0
                        where w.week = :monday and w.customers > 1 and p.first_heard_at >= :from
                            and t.ended_at is null and t.merged_into is null and t.ignored_at is null
                        order by w.customers desc, t.id limit :limit
                        """)
                .params(span.parameters())
                .param("limit", limit)
                .query(Fresh.class)
                .list();
    }

    /** The surest sign of each theme and kind in this week. */
    List<Rising> rising(Span span, int limit) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (theme_id, kind) * from early_signs
                            where day between :monday and :sunday order by theme_id, kind, chance, day desc) raised
                        order by chance, name, theme_id limit :limit
                        """)
                .params(span.parameters())
                .param("limit", limit)
                .query((row, _) -> new Rising(
                        row.getObject("theme_id", UUID.class),
                        kind(row),
                        row.getString("name"),
                        new Share(row.getInt("recent"), row.getInt("recent_heard")),
                        new Share(row.getInt("before"), row.getInt("before_heard")),
                        row.getInt("window_days"),
                        row.getDouble("chance")))
                .list();
    }

    private static @Nullable DotKind kind(ResultSet row) throws SQLException {
        var word = row.getString("kind");
        return word == null ? null : DotKind.find(word).orElseThrow();
    }

    private record Named(UUID id, String name) {}

    Map<UUID, String> names(List<UUID> themes) {
        return jdbc
                .sql("select id, coalesce(given_name, found_name) as name from themes where id in (:themes)")
                .param("themes", themes)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /**
     * The words most worth reading first: how strongly they are felt times how surely that was read, and what stands in
     * the middle of a theme before what does not. A line of a few letters is no quote.
     */
    List<Words> words(Span span) {
        return jdbc.sql("""
                        select d.id as dot, d.kind, d.words, d.heard_at, d.customer_id, c.name as customer_name,
                            d.conversation_id, m.name as heard_by, h.id as theme_id,
                            coalesce(h.given_name, h.found_name) as theme_name, d.kept_automatically
                        from dots d
                        join customers c on c.workspace_id = d.workspace_id and c.id = d.customer_id
                        join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
                        left join dot_readings r on r.workspace_id = d.workspace_id and r.dot_id = d.id
                        left join theme_dots t on t.workspace_id = d.workspace_id and t.dot_id = d.id
                        left join themes h on h.workspace_id = t.workspace_id and h.id = t.theme_id and h.ignored_at is null
                        where d.deleted_at is null and d.heard_at >= :from and d.heard_at < :until
                            and length(d.words) >= 12
                        order by coalesce(abs(r.sentiment) * r.sentiment_chance, 0)
                                + case when h.quote_dot_id = d.id then 0.5 else 0 end desc, d.heard_at desc, d.id
                        limit :limit
                        """)
                .params(span.parameters())
                .param("limit", CANDIDATES)
                .query(WeekRepository::words)
                .list();
    }

    private static Words words(ResultSet row, int number) throws SQLException {
        return new Words(
                row.getObject("dot", UUID.class),
                DotKind.find(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("conversation_id", UUID.class),
                row.getString("heard_by"),
                row.getTimestamp("heard_at").toInstant(),
                row.getObject("theme_id", UUID.class),
                row.getString("theme_name"),
                row.getBoolean("kept_automatically"));
    }

    /**
     * Of the questions asked in this week the one of the most customers, in whose conversations no promise has been kept
     * since: whoever answers, promises and keeps.
     */
    Optional<Question> question(Span span) {
        return jdbc.sql("""
                        with asked as (
                            select coalesce(t.theme_id, d.id) as what, d.words, d.customer_id, d.conversation_id, d.heard_at, d.kept_automatically,
                                exists (select from promises p where p.workspace_id = d.workspace_id
                                    and p.conversation_id = d.conversation_id and p.kept_at is not null
                                    and p.deleted_at is null) as answered
                            from dots d
                            left join theme_dots t on t.workspace_id = d.workspace_id and t.dot_id = d.id
                            where d.kind = 'question' and d.deleted_at is null
                                and d.heard_at >= :from and d.heard_at < :until
                        ), open as (
                            select what, count(distinct customer_id) as customers, min(heard_at) as since from asked
                            group by what having not bool_or(answered)
                            order by 2 desc, 3, 1 limit 1
                        )
                        select a.words, o.customers, a.conversation_id as conversation, c.name as customer_name,
                            a.kept_automatically
                        from open o join asked a on a.what = o.what
                        join customers c on c.id = a.customer_id
                        order by a.heard_at limit 1
                        """).params(span.parameters()).query(Question.class).optional();
    }
}
