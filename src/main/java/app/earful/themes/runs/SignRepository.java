package app.earful.themes.runs;

import app.earful.conversations.DotKind;
import app.earful.insight.Sign;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SignRepository {
    private final JdbcClient jdbc;

    SignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAnythingHeardSince(Instant since) {
        return jdbc.sql("select exists (select from dots where deleted_at is null and heard_at >= ?)")
                .param(Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** By day how many customers were heard, at place 0, and how many on what is watched, each at its number. */
    Map<LocalDate, int[]> counts(Watched watched, LocalDate since, ZoneId zone) {
        var numbers = new HashMap<UUID, Integer>();
        watched.themes().forEach(theme -> numbers.put(theme, numbers.size() + 1));
        var counts = new HashMap<LocalDate, int[]>();
        var from = Timestamp.from(since.atStartOfDay(zone).toInstant());
        jdbc.sql("""
                        select (heard_at at time zone :zone)::date as day, count(distinct customer_id)::int as customers
                        from dots where deleted_at is null and heard_at >= :from group by 1
                        """).param("zone", zone.getId()).param("from", from).query(row -> {
            var ofDay = new int[watched.size() + 1];
            ofDay[0] = row.getInt("customers");
            counts.put(row.getObject("day", LocalDate.class), ofDay);
        });
        jdbc.sql("""
                        select (heard_at at time zone :zone)::date as day, kind, count(distinct customer_id)::int as customers
                        from dots where deleted_at is null and heard_at >= :from group by 1, 2
                        """).param("zone", zone.getId()).param("from", from).query(row -> {
            var ofDay = counts.get(row.getObject("day", LocalDate.class));
            var number =
                    DotKind.find(row.getString("kind")).map(watched::number).orElse(0);
            if (ofDay != null && number > 0) {
                ofDay[number] = row.getInt("customers");
            }
        });
        jdbc.sql("""
                        select (heard_at at time zone :zone)::date as day, theme_id, count(distinct customer_id)::int as customers
                        from theme_dots where heard_at >= :from group by 1, 2
                        """).param("zone", zone.getId()).param("from", from).query(row -> {
            var ofDay = counts.get(row.getObject("day", LocalDate.class));
            var number = numbers.get(row.getObject("theme_id", UUID.class));
            if (ofDay != null && number != null) {
                ofDay[number] = row.getInt("customers");
            }
        });
        return counts;
    }

    void replace(LocalDate day, List<Sign> signs, Watched watched) {
        jdbc.sql("delete from theme_signs where day = ?").param(day).update();
        jdbc.sql("delete from kind_signs where day = ?").param(day).update();
        for (var sign : signs) {
            var theme = watched.theme(sign.theme());
            if (theme == null) {
                insert("kind_signs", "kind", watched.kind(sign.theme()).word(), day, sign);
            } else {
                insert("theme_signs", "theme_id", theme, day, sign);
            }
        }
    }

    private void insert(String table, String column, Object what, LocalDate day, Sign sign) {
        jdbc.sql("""
                        insert into %s (workspace_id, %s, day, window_days, recent, recent_heard, before, before_heard, chance)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                        """.formatted(table, column))
                .params(
                        what,
                        day,
                        sign.window(),
                        sign.recent(),
                        sign.recentHeard(),
                        sign.before(),
                        sign.beforeHeard(),
                        sign.chance())
                .update();
    }
}
