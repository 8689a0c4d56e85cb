package app.earful.workspaces;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class WorkspaceRepository {
    private final JdbcClient jdbc;

    WorkspaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workspace by name, as seen from outside of all of them. */
    public record Named(UUID id, String name, boolean sample) {}

    /** Every workspace of this installation; for commands, jobs and the first visit, never for a page. */
    public List<Named> listAll() {
        return jdbc.sql("select * from list_workspaces()").query(Named.class).list();
    }

    /** The current workspace's. */
    ZoneId zone() {
        return ZoneId.of(
                jdbc.sql("select time_zone from workspaces").query(String.class).single());
    }

    void add(UUID id, Workspaces.NewWorkspace workspace, Instant at) {
        jdbc.sql("""
                        insert into workspaces
                            (id, name, country, region, time_zone, language, currency, sample, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, workspace.name(), workspace.country())
                .param(workspace.region())
                .params(
                        workspace.zone().getId(),
                        workspace.language(),
                        workspace.currency(),
                        workspace.sample(),
                        Timestamp.from(at))
                .update();
    }

    void change(WorkspaceForm form) {
        jdbc.sql("""
                        update workspaces
                        set name = ?, country = ?, region = nullif(?, ''), time_zone = ?, language = ?, currency = ?
                        """)
                .params(form.name(), form.country(), form.region(), form.zone(), form.language(), form.currency())
                .update();
    }
}
