package app.earful.competitors;

import app.earful.themes.figures.Trend;
import app.earful.themes.figures.TrendRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was counted of competitors, and the words in which their names may be. A reading page: joins dots and readings. */
@Repository
@Transactional
class CompetitorFigureRepository {
    private final JdbcClient jdbc;
    private final TrendRepository trends;

    CompetitorFigureRepository(JdbcClient jdbc, TrendRepository trends) {
        this.jdbc = jdbc;
        this.trends = trends;
    }

    /** By competitor: what each side said of it, and when last. */
    record Figures(Map<UUID, Map<Side, Mentions>> mentions, Map<UUID, Instant> lastHeardAt) {}

    private record Counted(
            UUID competitorId,
            String side,
            int customers,
            int dots,
            int bad,
            int neutral,
            int good,
            Instant lastHeardAt) {}

    Figures find() {
        var mentions = new HashMap<UUID, Map<Side, Mentions>>();
        var last = new HashMap<UUID, Instant>();
        for (var row : jdbc.sql("select * from competitor_figures")
                .query(Counted.class)
                .list()) {
            mentions.computeIfAbsent(row.competitorId, _ -> new EnumMap<>(Side.class))
                    .put(
                            Side.valueOf(row.side.toUpperCase(Locale.ROOT)),
                            new Mentions(row.customers, row.dots, row.bad, row.neutral, row.good));
            last.merge(row.competitorId, row.lastHeardAt, (one, other) -> one.isAfter(other) ? one : other);
        }
        return new Figures(mentions, last);
    }

    private record Said(UUID competitor, LocalDate week, int customers) {}

    /** Customers a week who named each, of those heard that week. */
    Map<UUID, Trend> trends(List<UUID> competitors, LocalDate today) {
        var heard = trends.heard(today);
        var said = jdbc
                .sql("select competitor_id as competitor, week, customers from competitor_weekly where week >= ?")
                .param(Trend.firstMonday(today))
                .query(Said.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::competitor, Collectors.toMap(Said::week, Said::customers)));
        return competitors.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> Trend.upTo(today, said.getOrDefault(id, Map.of()), heard)));
    }

    /** The newest. What nobody has read yet is taken for another language than German. */
    List<NameFinder.Said> aboutCompetitors() {
        return said("kind = 'competitor'", 500).stream().map(Words::said).toList();
    }

    List<NameFinder.Said> aboutOtherThings() {
        return said("true", 1_000).stream()
                .filter(words -> !words.kind.equals("competitor"))
                .map(Words::said)
                .toList();
    }

    private record Words(UUID customer, String words, String kind, boolean german) {
        NameFinder.Said said() {
            return new NameFinder.Said(customer, words, german);
        }
    }

    private List<Words> said(String which, int newest) {
        return jdbc.sql("""
                        select d.customer_id as customer, d.words, d.kind,
                            coalesce((select language from dot_readings where dot_id = d.id), '') = 'de' as german
                        from dots d where d.deleted_at is null and %s
                        order by d.heard_at desc, d.id desc limit :newest
                        """.formatted(which))
                .param("newest", newest)
                .query(Words.class)
                .list();
    }
}
