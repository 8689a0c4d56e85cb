package app.earful.platform.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JobRepository {
    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether one is due and not begun. It does not begin before the asking transaction ends either: who picks it changes
     * the row, and waits.
     */
    boolean isWaiting(String task, String beginning, Instant now) {
        return jdbc.sql("""
                        select count(*) > 0 from (
                            select from scheduled_tasks
                            where task_name = ? and starts_with(task_instance, ?) and not picked and execution_time <= ?
                            limit 1 for share skip locked) waiting
                        """)
                .params(task, beginning, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Puts back what somebody had picked; returns how many. */
    int putBackPicked() {
        return jdbc.sql("""
                        update scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked
                        """).update();
    }
}
