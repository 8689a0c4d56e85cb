package app.earful.rankings;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a fresh ranking of a workspace soon; asked twice before it runs, it runs once. */
@Component
class RankingTask {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "rank-customers-now";

    static final String NAME_OF_ONE = "rank-customer-now";

    private final SchedulerClient scheduler;
    private final InstantSource time;

    RankingTask(SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    /** One customer after a talk or a try, in a moment. */
    void schedule(UUID workspaceId, UUID customerId) {
        var instance = new TaskInstance<>(NAME_OF_ONE, workspaceId + "/" + customerId);
        scheduler.scheduleIfNotExists(instance, time.instant());
    }

    void schedule(UUID workspaceId) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(NAME, workspaceId.toString()), time.instant());
    }
}
