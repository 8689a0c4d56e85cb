package app.earful.competitors;

import app.earful.themes.figures.Share;
import app.earful.themes.figures.Trend;
import app.earful.themes.figures.Trend.Week;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts competitors over a year. A reading page: joins customers, readings and the weeks in which customers were heard. */
@Repository
@Transactional
class CompetitorFigureRepository {
    private static final int DAYS = 365;
    private static final int WEEKS = 26;

    /** Each dot once for each competitor, whatever was merged into it. */
    private static final String SAID = """
            with recursive roots as (
                select id, id as root from competitors where merged_into is null and deleted_at is null
                union
                select c.id, r.root from competitors c join roots r on c.merged_into = r.id where c.deleted_at is null
            ), said as materialized (
                select distinct r.root, m.dot_id, m.customer_id, m.heard_at
                from roots r join competitor_dots m on m.competitor_id = r.id
                where m.heard_at >= :since
            )
            """;

    private final JdbcClient jdbc;

    CompetitorFigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By competitor: what each side said of it, and when last. */
    record Figures(Map<UUID, Map<Side, Mentions>> mentions, Map<UUID, Instant> lastHeardAt) {}

    private record Counted(
            UUID root, String side, int customers, int dots, int bad, int neutral, int good, Instant last) {}

    Figures count(LocalDate today, ZoneId zone) {
        var rows = jdbc.sql(SAID + """
                        select root, case relationship when 'customer' then 'customers'
                                when 'competitors_client' then 'clients' else 'others' end as side,
                            count(distinct customer_id) as customers, count(*) as dots,
                            count(*) filter (where sentiment < -0.05) as bad,
                            count(*) filter (where sentiment between -0.05 and 0.05) as neutral,
                            count(*) filter (where sentiment > 0.05) as good,
                            max(heard_at) as last
                        from said s
                        join customers u on u.id = s.customer_id and u.workspace_id = current_workspace()
                        left join dot_readings r on r.dot_id = s.dot_id and r.workspace_id = current_workspace()
                        group by 1, 2
                        """)
                .param("since", start(today.minusDays(DAYS), zone))
                .query(Counted.class)
                .list();
        var mentions = new HashMap<UUID, Map<Side, Mentions>>();
        var last = new HashMap<UUID, Instant>();
        for (var row : rows) {
            mentions.computeIfAbsent(row.root, _ -> new EnumMap<>(Side.class))
                    .put(
                            Side.valueOf(row.side.toUpperCase(Locale.ROOT)),
                            new Mentions(row.customers, row.dots, row.bad, row.neutral, row.good));
            last.merge(row.root, row.last, (one, other) -> one.isAfter(other) ? one : other);
        }
        return new Figures(mentions, last);
    }

    private record Said(@Nullable UUID root, LocalDate week, int customers) {}

    /** Customers a week who named each, of those heard that week. */
    Map<UUID, Trend> trends(List<UUID> competitors, LocalDate today, ZoneId zone) {
        var first = monday(today).minusWeeks(WEEKS - 1L);
        var heard = new HashMap<LocalDate, Integer>();
        jdbc.sql("select null::uuid as root, week, customers from talked_weeks where week >= ?")
                .param(first)
                .query(Said.class)
                .list()
                .forEach(row -> heard.put(row.week, row.customers));
        var said = new HashMap<UUID, Map<LocalDate, Integer>>();
        jdbc.sql(SAID + """
                        select root, date_trunc('week', heard_at at time zone :zone)::date as week,
                            count(distinct customer_id) as customers
                        from said group by 1, 2
                        """)
                .param("since", start(first, zone))
                .param("zone", zone.getId())
                .query(Said.class)
                .list()
                .forEach(row ->
                        said.computeIfAbsent(row.root, _ -> new HashMap<>()).put(row.week, row.customers));
        var trends = new HashMap<UUID, Trend>();
        for (var competitor : competitors) {
            var weeks = said.getOrDefault(competitor, Map.of());
            trends.put(
                    competitor,
                    new Trend(LongStream.range(0, WEEKS)
                            .mapToObj(first::plusWeeks)
                            .map(week ->
                                    new Week(week, new Share(weeks.getOrDefault(week, 0), heard.getOrDefault(week, 0))))
                            .toList()));
        }
        return trends;
    }

    /** The newest; not those in German, where every noun has a capital letter. */
    List<NameFinder.Said> aboutCompetitors() {
        return jdbc.sql("""
                        select customer_id as customer, words from dots d
                        where deleted_at is null and kind = 'competitor'
                            and not exists (select from dot_readings r
                                where r.workspace_id = d.workspace_id and r.dot_id = d.id and r.language = 'de')
                        order by heard_at desc, id desc limit 500
                        """).query(NameFinder.Said.class).list();
    }

    List<NameFinder.Said> aboutOtherThings() {
        return jdbc.sql(
                        "select customer_id as customer, words from (select customer_id, words, kind from dots"
                                + " where deleted_at is null order by heard_at desc, id desc limit 1000) newest where kind <> 'competitor'")
                .query(NameFinder.Said.class)
                .list();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
