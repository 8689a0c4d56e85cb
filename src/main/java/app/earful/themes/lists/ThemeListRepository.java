package app.earful.themes.lists;

import app.earful.conversations.DotKind;
import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Period;
import app.earful.themes.figures.Share;
import app.earful.themes.figures.Trend;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All themes with their figures; a reading page, which may join: docs/adr/0004-reading-pages-join.md. */
@Repository
@Transactional
public class ThemeListRepository {
    private static final int QUOTES = 2;

    private final JdbcClient jdbc;

    ThemeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the active ones only those of which something was said in the period. */
    List<ThemeRow> find(ThemeState state, Period period, Function<UUID, Trend> trends) {
        var which = switch (state) {
            case ACTIVE -> "t.ended_at is null and t.merged_into is null and t.ignored_at is null and f.dots > 0";
            case IGNORED -> "t.ended_at is null and t.merged_into is null and t.ignored_at is not null";
            case ENDED -> "(t.ended_at is not null or t.merged_into is not null)";
        };
        return jdbc.sql("""
                        select t.id, coalesce(t.given_name, t.found_name) as name, g.name as group_name,
                            t.pinned_at is not null as pinned, m.id as lives_on,
                            coalesce(m.given_name, m.found_name) as lives_on_name, e.first_heard_at as since, f.*
                        from themes t
                        left join theme_groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
                        left join themes m on m.workspace_id = t.workspace_id and m.id = t.merged_into
                        left join theme_periods e on e.workspace_id = t.workspace_id and e.theme_id = t.id and e.days = 0
                        left join theme_periods f
                            on f.workspace_id = t.workspace_id and f.theme_id = t.id and f.days = :days
                        where\s""" + which)
                .param("days", period.days())
                .query((row, _) -> row(row, trends))
                .list();
    }

    private static ThemeRow row(ResultSet row, Function<UUID, Trend> trends) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ThemeRow(
                id,
                row.getString("name"),
                row.getString("group_name"),
                row.getBoolean("pinned"),
                row.getObject("lives_on", UUID.class),
                row.getString("lives_on_name"),
                instant(row, "since"),
                counts(row),
                trends.apply(id),
                Motion.UNSURE);
    }

    public static Counts counts(ResultSet row) throws SQLException {
        var kinds = row.getArray("kinds");
        return kinds == null
                ? Counts.NONE
                : new Counts(
                        row.getInt("customers"),
                        row.getInt("dots"),
                        row.getLong("value_cents"),
                        row.getInt("valued"),
                        row.getInt("valued_elsewhere"),
                        row.getObject("sentiment") == null ? null : row.getDouble("sentiment"),
                        row.getInt("felt_dots"),
                        Counts.kinds(List.of((Integer[]) kinds.getArray())),
                        instant(row, "last_heard_at"));
    }

    ThemeTotals totals() {
        return jdbc.sql("""
                        select count(*) filter (where over is false and ignored_at is null) as active,
                            count(*) filter (where over is false and ignored_at is not null) as ignored,
                            count(*) filter (where over) as ended
                        from (select ended_at is not null or merged_into is not null as over, ignored_at from themes) t
                        """).query(ThemeTotals.class).single();
    }

    /** Customers heard in the period, whatever they said. */
    int heard(Period period) {
        return jdbc.sql("select customers from talked_periods where days = ?")
                .param(period.days())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private record Raised(
            @Nullable UUID theme,
            @Nullable String kind,
            String name,
            LocalDate day,
            int windowDays,
            int recent,
            int recentHeard,
            int before,
            int beforeHeard,
            double chance,
            String zone) {}

    /** The latest of each theme and kind, the least likely chance first. */
    List<EarlySign> signs(LocalDate after, LocalDate until) {
        var raised = jdbc.sql("""
                        select distinct on (theme_id, kind) theme_id as theme, kind, name, day, window_days,
                            recent, recent_heard, before, before_heard, chance, (select time_zone from workspaces) as zone
                        from early_signs where day > :after and day <= :until
                        order by theme_id, kind, day desc
                        """)
                .param("after", after)
                .param("until", until)
                .query(Raised.class)
                .list();
        return raised.stream()
                .sorted(Comparator.comparingDouble(Raised::chance).thenComparing(Raised::name))
                .map(sign -> new EarlySign(
                        sign.theme,
                        sign.kind == null ? null : DotKind.find(sign.kind).orElseThrow(),
                        sign.name,
                        sign.day,
                        sign.windowDays,
                        new Share(sign.recent, sign.recentHeard),
                        new Share(sign.before, sign.beforeHeard),
                        sign.chance,
                        quotes(sign)))
                .toList();
    }

    /** From the window, the newest ones, no customer twice. */
    private List<Quote> quotes(Raised sign) {
        var zone = ZoneId.of(sign.zone);
        var among = sign.theme == null
                ? "d.kind = :what"
                : "d.id in (select dot_id from theme_dots where theme_id = :what and heard_at >= :from and heard_at < :until)";
        return jdbc.sql("""
                        select * from (
                            select distinct on (d.customer_id) d.id as dot_id, d.kind, d.words, d.heard_at, d.customer_id,
                                c.name as customer_name, d.conversation_id, m.name as heard_by_name, d.kept_automatically
                            from dots d
                            join customers c on c.workspace_id = d.workspace_id and c.id = d.customer_id
                            join members m on m.workspace_id = d.workspace_id and m.id = d.created_by
                            where d.deleted_at is null and d.heard_at >= :from and d.heard_at < :until and %s
                            order by d.customer_id, d.heard_at desc, d.id) said
                        order by heard_at desc, dot_id limit :limit
                        """.formatted(among))
                .param("what", sign.theme == null ? sign.name : sign.theme)
                .param(
                        "from",
                        Timestamp.from(sign.day
                                .minusDays(sign.windowDays - 1L)
                                .atStartOfDay(zone)
                                .toInstant()))
                .param(
                        "until",
                        Timestamp.from(sign.day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("limit", QUOTES)
                .query(ThemeListRepository::quote)
                .list();
    }

    public static Quote quote(ResultSet row, int number) throws SQLException {
        return new Quote(
                row.getObject("dot_id", UUID.class),
                DotKind.find(row.getString("kind")).orElseThrow(),
                row.getString("words"),
                row.getTimestamp("heard_at").toInstant(),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("conversation_id", UUID.class),
                row.getString("heard_by_name"),
                row.getBoolean("kept_automatically"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** What a theme may be merged into: all others that count, by name. */
    public Map<UUID, String> others(UUID theme) {
        return jdbc.sql("""
                        select id, coalesce(given_name, found_name) as name from themes
                        where ended_at is null and merged_into is null and id <> ? order by fold(coalesce(given_name, found_name)), id
                        """).param(theme).query((ResultSetExtractor<Map<UUID, String>>) rows -> {
            var names = new LinkedHashMap<UUID, String>();
            while (rows.next()) {
                names.put(rows.getObject("id", UUID.class), rows.getString("name"));
            }
            return names;
        });
    }
}
