package app.earful.themes;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The themes of the current workspace and which dots are in them. */
@Repository
@Transactional
public class ThemeRepository {
    private final JdbcClient jdbc;
    private final InstantSource time;

    ThemeRepository(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whoever changes which dot is where comes one after the other; the lock goes with the transaction. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('themes ' || current_workspace(), 0))")
                .query((_, _) -> true)
                .single();
    }

    /** Those that count. */
    public List<Theme> all() {
        return jdbc.sql(SELECT + " where ended_at is null and merged_into is null order by id")
                .query(Theme.class)
                .list();
    }

    public Set<UUID> living() {
        return jdbc.sql("select id from themes where ended_at is null and merged_into is null")
                .query(UUID.class)
                .set();
    }

    public Optional<Theme> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Theme.class).optional();
    }

    private static final String SELECT = """
            select id, language, found_name, given_name, pinned_at is not null as pinned, ignored_at is not null as ignored,
                merged_into, ended_at is not null as ended, centre
            from themes
            """;

    /** Puts dots where they belong; those deleted meanwhile are passed over. */
    public void place(Map<UUID, Place> places) {
        var dots = new ArrayList<UUID>();
        var themes = new ArrayList<UUID>();
        var sureness = new ArrayList<Float>();
        var placedBy = new ArrayList<@Nullable UUID>();
        places.forEach((dot, place) -> {
            dots.add(dot);
            themes.add(place.theme());
            sureness.add((float) place.sureness());
            placedBy.add(place.placedBy());
        });
        place(
                dots.toArray(UUID[]::new),
                themes.toArray(UUID[]::new),
                sureness.toArray(Float[]::new),
                placedBy.toArray(UUID[]::new));
    }

    /** The same, for many: the arrays belong together. */
    public void place(UUID[] dots, UUID[] themes, Float[] sureness, @Nullable UUID[] placedBy) {
        jdbc.sql("""
                        insert into theme_dots (workspace_id, dot_id, theme_id, customer_id, heard_at, sureness, placed_by, placed_at)
                        select current_workspace(), d.id, p.theme_id, d.customer_id, d.heard_at, p.sureness, p.placed_by, ?
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as real[]), cast(? as uuid[]))
                            as p (dot_id, theme_id, sureness, placed_by)
                        join dots d on d.id = p.dot_id and d.deleted_at is null
                        on conflict (workspace_id, dot_id) do update set theme_id = excluded.theme_id,
                            sureness = excluded.sureness, placed_by = excluded.placed_by, placed_at = excluded.placed_at
                        """)
                .params(Timestamp.from(time.instant()), dots, themes, sureness, placedBy)
                .update();
    }

    /** Leaves them alone. */
    public void takeOut(UUID[] dots) {
        jdbc.sql("delete from theme_dots where dot_id = any(?)").param(dots).update();
    }

    public UUID[] dots(UUID theme) {
        return jdbc.sql("select dot_id from theme_dots where theme_id = ?")
                .param(theme)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** Has them read and placed again. */
    public void readAgain(UUID[] dots) {
        jdbc.sql("""
                        insert into unread_dots (workspace_id, dot_id)
                        select current_workspace(), id from dots where id = any(?) and deleted_at is null
                        on conflict do nothing
                        """).param(dots).update();
    }
}
