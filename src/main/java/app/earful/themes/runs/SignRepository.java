package app.earful.themes.runs;

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

    /** By day how many customers were heard, at place 0, and how many on each of these themes, from place 1 on. */
    Map<LocalDate, int[]> counts(List<UUID> themes, LocalDate since, ZoneId zone) {
        var numbers = new HashMap<UUID, Integer>();
        themes.forEach(theme -> numbers.put(theme, numbers.size() + 1));
        var counts = new HashMap<LocalDate, int[]>();
        var from = Timestamp.from(since.atStartOfDay(zone).toInstant());
        jdbc.sql("""
                        select (heard_at at time zone :zone)::date as day, count(distinct customer_id)::int as customers
                        from dots where deleted_at is null and heard_at >= :from group by 1
                        """).param("zone", zone.getId()).param("from", from).query(row -> {
            var ofDay = new int[themes.size() + 1];
            ofDay[0] = row.getInt("customers");
            counts.put(row.getObject("day", LocalDate.class), ofDay);
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

    /** @param themes in order of the numbers that the signs use */
    void replace(LocalDate day, List<Sign> signs, List<UUID> themes) {
        jdbc.sql("delete from theme_signs where day = ?").param(day).update();
        for (var sign : signs) {
            jdbc.sql("""
                            insert into theme_signs (workspace_id, theme_id, day, window_days, recent, recent_heard, before,
                                before_heard, chance)
                            values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            themes.get(sign.theme() - 1),
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
}
