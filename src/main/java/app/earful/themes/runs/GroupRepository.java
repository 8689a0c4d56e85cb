package app.earful.themes.runs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class GroupRepository {
    private final JdbcClient jdbc;

    GroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By theme, of those that are in one. */
    Map<UUID, UUID> all() {
        var groups = new HashMap<UUID, UUID>();
        jdbc.sql("select id, group_id from themes where group_id is not null").query(row -> {
            groups.put(row.getObject("id", UUID.class), row.getObject("group_id", UUID.class));
        });
        return groups;
    }

    List<String> names() {
        return jdbc.sql("select name from theme_groups").query(String.class).list();
    }

    void dissolve() {
        jdbc.sql("update themes set group_id = null where group_id is not null").update();
    }

    void add(UUID id, String name, Instant at) {
        jdbc.sql("""
                        insert into theme_groups (workspace_id, id, name, created_at)
                        values (current_workspace(), ?, ?, ?)
                        """).params(id, name, Timestamp.from(at)).update();
    }

    void join(UUID theme, UUID group) {
        jdbc.sql("update themes set group_id = ? where id = ?")
                .params(group, theme)
                .update();
    }

    void removeEmpty() {
        jdbc.sql("""
                        delete from theme_groups g where not exists (
                            select from themes t where t.workspace_id = g.workspace_id and t.group_id = g.id)
                        """).update();
    }
}
