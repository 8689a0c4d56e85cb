package app.earful.themes.pages;

import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.Vectors;
import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Period;
import app.earful.themes.lists.ThemeListRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One theme with all there is to know; a reading page, which may join: docs/adr/0004-reading-pages-join.md. */
@Repository
@Transactional
class ThemePageRepository {
    private static final int PROMISES = 5;
    private static final int SIMILAR = 5;

    /** A theme of a hundred thousand dots is known by its last ones: 12 ms for the promises, 18 ms for who else says it. */
    private static final int DOTS_FOR_PROMISES = 1_000;

    private static final int DOTS_FOR_CUSTOMERS = 500;

    /** Below it two centres have little to do with each other. */
    private static final double ALIKE = 0.35;

    private static final String DECIDED = """
            select d.id, d.what, d.theme_id, coalesce(t.given_name, t.found_name) as theme_name,
                d.other_theme_id as other_id, coalesce(o.given_name, o.found_name) as other_name,
                cardinality(d.dot_ids) as dots, d.new_name, b.name as decided_by,
                d.decided_at, d.undone_at, u.name as undone_by
            from theme_decisions d
            join themes t on t.workspace_id = d.workspace_id and t.id = d.theme_id
            left join themes o on o.workspace_id = d.workspace_id and o.id = d.other_theme_id
            join members b on b.workspace_id = d.workspace_id and b.id = d.decided_by
            left join members u on u.workspace_id = d.workspace_id and u.id = d.undone_by
            """;

    private final JdbcClient jdbc;

    ThemePageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ThemeFacts> find(UUID id) {
        return jdbc.sql("""
                        select t.id, t.found_name, t.given_name, t.language, g.name as group_name, t.pinned_at, t.ignored_at,
                            t.ended_at, m.id as lives_on, coalesce(m.given_name, m.found_name) as lives_on_name
                        from themes t
                        left join theme_groups g on g.workspace_id = t.workspace_id and g.id = t.group_id
                        left join themes m on m.workspace_id = t.workspace_id and m.id = t.merged_into
                        where t.id = ?
                        """).param(id).query(ThemeFacts.class).optional();
    }

    Map<Period, Counts> counts(UUID theme) {
        var counts = new EnumMap<Period, Counts>(Period.class);
        Stream.of(Period.values()).forEach(period -> counts.put(period, Counts.NONE));
        jdbc.sql("select * from theme_periods where theme_id = ?").param(theme).query(row -> {
            counts.put(Period.of(row.getInt("days")), ThemeListRepository.counts(row));
        });
        return counts;
    }

    /** Within a year; segments of which nobody was heard are left out. */
    List<SegmentShare> segments(UUID theme) {
        return SegmentShare.of(
                jdbc.sql("""
                        select h.segment, coalesce(s.customers, 0) as said, h.customers as heard
                        from talked_segments h
                        left join theme_segments s
                            on s.workspace_id = h.workspace_id and s.segment = h.segment and s.theme_id = ?
                        """).param(theme).query(SegmentShare.Heard.class).list());
    }

    private record Promise(Done.Line line, int promised, int kept, int dropped) {}

    Done done(UUID theme) {
        // conversation by conversation: left to itself, the planner reads all promises there are
        var promises = jdbc.sql("""
                        with said as materialized (
                            select distinct d.conversation_id from (
                                select workspace_id, dot_id from theme_dots where theme_id = :theme
                                order by heard_at desc, dot_id desc limit :lookedAt) t
                            join dots d on d.workspace_id = t.workspace_id and d.id = t.dot_id and d.deleted_at is null
                        )
                        select p.id, p.what, p.customer_id, c.name as customer_name, p.due_on, p.kept_at, p.dropped_at,
                            count(*) over () as promised, count(p.kept_at) over () as kept,
                            count(p.dropped_at) over () as dropped
                        from said
                        cross join lateral (select * from promises q
                            where q.conversation_id = said.conversation_id and q.deleted_at is null offset 0) p
                        join customers c on c.workspace_id = p.workspace_id and c.id = p.customer_id
                        order by p.created_at desc, p.id limit :limit
                        """)
                .param("theme", theme)
                .param("lookedAt", DOTS_FOR_PROMISES)
                .param("limit", PROMISES)
                .query(ThemePageRepository::promise)
                .list();
        if (promises.isEmpty()) {
            return new Done(0, 0, 0, List.of());
        }
        var counted = promises.getFirst();
        return new Done(
                counted.promised,
                counted.kept,
                counted.dropped,
                promises.stream().map(Promise::line).toList());
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        var line = new Done.Line(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("due_on", LocalDate.class),
                ThemeListRepository.instant(row, "kept_at"),
                ThemeListRepository.instant(row, "dropped_at"));
        return new Promise(line, row.getInt("promised"), row.getInt("kept"), row.getInt("dropped"));
    }

    /** @param nearness the cosine of the two middles; 0 where they cannot be compared */
    private record Other(Similar similar, double nearness) {
        boolean isClose() {
            return nearness >= ALIKE || similar.shared() > 1;
        }

        /** A cosine, and the share of the smaller theme's customers who say both. */
        double worth() {
            var smaller = Math.max(1, Math.min(similar.customers(), similar.looked()));
            return (nearness >= ALIKE ? nearness : 0) + (double) similar.shared() / smaller;
        }
    }

    /** Nearest in meaning, and said by the same customers. */
    List<Similar> similar(UUID theme) {
        var centre = jdbc.sql("select centre from themes where id = ? and centre is not null")
                .param(theme)
                .query(byte[].class)
                .optional()
                .map(PackedMeaning::vector)
                .orElseGet(() -> new float[0]);
        return others(theme, centre).stream()
                .filter(Other::isClose)
                .sorted(Comparator.comparingDouble((Other other) -> -other.worth())
                        .thenComparing(other -> other.similar.id()))
                .limit(SIMILAR)
                .map(Other::similar)
                .toList();
    }

    private List<Other> others(UUID theme, float[] centre) {
        return jdbc.sql("""
                        with ours as materialized (
                            select distinct customer_id from (select customer_id from theme_dots
                                where theme_id = :theme order by heard_at desc, dot_id desc limit :lookedAt) latest
                        ), shared as (
                            select t.theme_id, count(distinct t.customer_id) as customers
                            from ours join theme_dots t on t.customer_id = ours.customer_id group by t.theme_id
                        )
                        select o.id, coalesce(o.given_name, o.found_name) as name, coalesce(p.customers, 0) as customers,
                            coalesce(s.customers, 0) as shared, (select count(*) from ours) as looked,
                            case when o.language = t.language then o.centre end as centre
                        from themes t join themes o on o.workspace_id = t.workspace_id and o.id <> t.id
                        left join theme_periods p on p.workspace_id = o.workspace_id and p.theme_id = o.id and p.days = 0
                        left join shared s on s.theme_id = o.id
                        where t.id = :theme and o.ended_at is null and o.merged_into is null and o.ignored_at is null
                        """)
                .param("theme", theme)
                .param("lookedAt", DOTS_FOR_CUSTOMERS)
                .query((row, _) -> new Other(similar(row), nearness(centre, row.getBytes("centre"))))
                .list();
    }

    private static Similar similar(ResultSet row) throws SQLException {
        return new Similar(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("customers"),
                row.getInt("shared"),
                row.getInt("looked"));
    }

    /** Themes of one language lie in one room, with middles of one length; others cannot be compared. */
    private static double nearness(float[] centre, byte @Nullable [] other) {
        return other == null || other.length != centre.length ? 0 : Vectors.dot(centre, PackedMeaning.vector(other));
    }

    /** About this theme or with it, latest first. */
    List<Decided> decided(UUID theme) {
        return jdbc.sql(DECIDED + "where d.theme_id = :theme or d.other_theme_id = :theme"
                        + " order by d.decided_at desc, d.id desc limit 50")
                .param("theme", theme)
                .query(Decided.class)
                .list();
    }

    Optional<Decided> decision(UUID id) {
        return jdbc.sql(DECIDED + "where d.id = ?")
                .param(id)
                .query(Decided.class)
                .optional();
    }
}
