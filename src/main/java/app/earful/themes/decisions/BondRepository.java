package app.earful.themes.decisions;

import app.earful.insight.regrouping.Bonds;
import app.earful.insight.regrouping.Bonds.Bond;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What standing decisions say of single dots. */
@Repository
@Transactional
public class BondRepository {
    private final JdbcClient jdbc;

    BondRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID dotId, UUID themeId, boolean belongs, UUID decidedBy) {}

    /** Of all dots that anything was decided about. */
    public Map<UUID, Bonded> all() {
        return folded(jdbc.sql(SELECT + ORDER).query(Row.class).list());
    }

    public Map<UUID, Bonded> of(Collection<UUID> dots) {
        return folded(jdbc.sql(SELECT + " where b.dot_id = any(?)" + ORDER)
                .param(dots.toArray(UUID[]::new))
                .query(Row.class)
                .list());
    }

    /** What was said of a theme that has ended says nothing any more. */
    private static final String SELECT = """
            select b.dot_id, b.theme_id, b.belongs, d.decided_by
            from theme_bonds b
            join theme_decisions d on d.workspace_id = b.workspace_id and d.id = b.decision_id
            join themes t on t.workspace_id = b.workspace_id and t.id = b.theme_id and t.ended_at is null
            """;

    /** Ids grow with time and tell apart what was decided at the same moment. */
    private static final String ORDER = " order by d.decided_at, d.id, b.belongs";

    private Map<UUID, Bonded> folded(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var merged = merged();
        var byDot = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row ->
                byDot.computeIfAbsent(row.dotId(), _ -> new ArrayList<>()).add(row));
        var folded = new HashMap<UUID, Bonded>();
        byDot.forEach((dot, its) -> folded.put(dot, folded(its, merged)));
        return folded;
    }

    private static Bonded folded(List<Row> rows, Map<UUID, UUID> merged) {
        var bonds = Bonds.of(
                rows.stream().map(row -> new Bond(row.themeId(), row.belongs())).toList(),
                theme -> livesOnIn(theme, merged));
        @Nullable UUID decidedBy = null;
        for (var row : rows) {
            decidedBy = row.belongs() ? row.decidedBy() : decidedBy;
        }
        return new Bonded(bonds, decidedBy);
    }

    /** These belong to that theme, or do not, and remember where they are now. */
    void add(Decision decision, UUID theme, boolean belongs, Collection<UUID> dots) {
        jdbc.sql("""
                        insert into theme_bonds (workspace_id, dot_id, decision_id, theme_id, belongs, came_from)
                        select current_workspace(), d.id, ?, ?, ?, t.theme_id
                        from dots d left join theme_dots t on t.workspace_id = d.workspace_id and t.dot_id = d.id
                        where d.id = any(?)
                        """)
                .params(decision.id(), theme, belongs, dots.toArray(UUID[]::new))
                .update();
    }

    /** All that is in one theme belongs to another, or stays. */
    void addAllOf(Decision decision, UUID theme, UUID belongsTo) {
        jdbc.sql("""
                        insert into theme_bonds (workspace_id, dot_id, decision_id, theme_id, belongs, came_from)
                        select current_workspace(), dot_id, ?, ?, true, theme_id from theme_dots where theme_id = ?
                        """).params(decision.id(), belongsTo, theme).update();
    }

    /** Where the dots of a decision were before; those that were alone are under {@link #NOWHERE}. */
    Map<UUID, UUID> cameFrom(UUID decision) {
        var cameFrom = new HashMap<UUID, UUID>();
        jdbc.sql("select dot_id, came_from from theme_bonds where decision_id = ?")
                .param(decision)
                .query(row -> {
                    var from = row.getObject("came_from", UUID.class);
                    cameFrom.merge(row.getObject("dot_id", UUID.class), from == null ? NOWHERE : from, (one, _) -> one);
                });
        return cameFrom;
    }

    static final UUID NOWHERE = new UUID(0, 0);

    void remove(UUID decision) {
        jdbc.sql("delete from theme_bonds where decision_id = ?")
                .param(decision)
                .update();
    }

    private Map<UUID, UUID> merged() {
        var merged = new HashMap<UUID, UUID>();
        jdbc.sql("select id, merged_into from themes where merged_into is not null")
                .query(row -> {
                    merged.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return merged;
    }

    static UUID livesOnIn(UUID theme, Map<UUID, UUID> merged) {
        var lives = theme;
        for (var next = merged.get(lives); next != null; next = merged.get(lives)) {
            lives = next;
        }
        return lives;
    }
}
