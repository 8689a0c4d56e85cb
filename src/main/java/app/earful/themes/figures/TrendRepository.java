package app.earful.themes.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the themes that count went, up to a day. */
@Repository
@Transactional
public class TrendRepository {
    /** So long a theme counts as rising after an early sign. */
    public static final int SIGN_LASTS_DAYS = 7;

    private final JdbcClient jdbc;

    TrendRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Said(UUID theme, LocalDate week, int customers) {}

    private record Heard(LocalDate week, int customers) {}

    /** Of the themes that count; one of which nobody said a word in these weeks is left out. */
    public Map<UUID, Trend> find(LocalDate today) {
        return trends(
                jdbc.sql("""
                        select w.theme_id as theme, w.week, w.customers from themes t
                        join theme_weekly w on w.workspace_id = t.workspace_id and w.theme_id = t.id
                        where t.ended_at is null and t.merged_into is null and t.ignored_at is null
                            and w.week between :from and :until
                        """)
                        .param("from", Trend.firstMonday(today))
                        .param("until", Trend.monday(today))
                        .query(Said.class)
                        .list(),
                today);
    }

    /** What a theme is like of which nobody said a word. */
    public Trend none(LocalDate today) {
        return Trend.upTo(today, Map.of(), heard(today));
    }

    /** Themes with an early sign in the last days. */
    public Set<UUID> rising(LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                        select distinct theme_id from theme_signs where day > :from and day <= :until
                        """)
                .param("from", today.minusDays(SIGN_LASTS_DAYS))
                .param("until", today)
                .query(UUID.class)
                .list());
    }

    private Map<UUID, Trend> trends(List<Said> said, LocalDate today) {
        var heard = heard(today);
        var trends = new HashMap<UUID, Trend>();
        said.stream()
                .collect(Collectors.groupingBy(Said::theme, Collectors.toMap(Said::week, Said::customers)))
                .forEach((theme, weeks) -> trends.put(theme, Trend.upTo(today, weeks, heard)));
        return trends;
    }

    /** Customers talked with, by the Monday of the week. */
    public Map<LocalDate, Integer> heard(LocalDate today) {
        return jdbc
                .sql("select week, customers from talked_weeks where week between :from and :until")
                .param("from", Trend.firstMonday(today))
                .param("until", Trend.monday(today))
                .query(Heard.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Heard::week, Heard::customers));
    }
}
