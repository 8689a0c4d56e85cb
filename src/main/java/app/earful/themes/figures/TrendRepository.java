package app.earful.themes.figures;

import app.earful.themes.figures.Trend.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the themes that count went, up to a day. */
@Repository
@Transactional
public class TrendRepository {
    /** Half a year. */
    private static final int WEEKS = 26;

    private static final int SIGN_LASTS_DAYS = 7;

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
                        .param("from", first(today))
                        .param("until", monday(today))
                        .query(Said.class)
                        .list(),
                today);
    }

    /** What a theme is like of which nobody said a word. */
    public Trend none(LocalDate today) {
        return trend(Map.of(), heard(today), today);
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
                .forEach((theme, weeks) -> trends.put(theme, trend(weeks, heard, today)));
        return trends;
    }

    private Map<LocalDate, Integer> heard(LocalDate today) {
        return jdbc
                .sql("select week, customers from talked_weeks where week between :from and :until")
                .param("from", first(today))
                .param("until", monday(today))
                .query(Heard.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Heard::week, Heard::customers));
    }

    private static Trend trend(Map<LocalDate, Integer> said, Map<LocalDate, Integer> heard, LocalDate today) {
        return new Trend(LongStream.range(0, WEEKS)
                .mapToObj(week -> first(today).plusWeeks(week))
                .map(monday -> new Week(monday, new Share(said.getOrDefault(monday, 0), heard.getOrDefault(monday, 0))))
                .toList());
    }

    private static LocalDate first(LocalDate today) {
        return monday(today).minusWeeks(WEEKS - 1L);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
