package app.earful.standards;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class StandardRepository {
    private final JdbcClient jdbc;

    StandardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What asks most first. */
    List<Standard> all() {
        return jdbc.sql("select id, tier, segment, every_days from standards order by every_days, tier, segment, id")
                .query(Standard.class)
                .list();
    }

    Optional<Standard> find(UUID id) {
        return jdbc.sql("select id, tier, segment, every_days from standards where id = ?")
                .param(id)
                .query(Standard.class)
                .optional();
    }

    /** Another number of days for the same customers takes the place of the one before. */
    UUID set(Standard standard, Instant now) {
        return jdbc.sql("""
                        insert into standards (workspace_id, id, tier, segment, every_days, changed_at)
                        values (current_workspace(), :id, :tier, :segment, :days, :now)
                        on conflict (workspace_id, coalesce(tier, ''), coalesce(segment, '')) do update
                            set every_days = :days, changed_at = :now
                        returning id
                        """)
                .param("id", standard.id())
                .param("tier", standard.tier())
                .param("segment", standard.segment())
                .param("days", standard.everyDays())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from standards where id = ?").param(id).update();
    }

    boolean isTier(String tier) {
        return exists("tier", tier);
    }

    boolean isSegment(String segment) {
        return exists("segment", segment);
    }

    private boolean exists(String column, String word) {
        return jdbc.sql("select exists (select from customers where archived_at is null and " + column + " = ?)")
                .param(word)
                .query(Boolean.class)
                .single();
    }
}
