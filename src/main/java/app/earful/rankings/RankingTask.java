package app.earful.rankings;

import app.earful.platform.database.Ids;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
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
    private final Ids ids;
    private final InstantSource time;

    RankingTask(SchedulerClient scheduler, Ids ids, InstantSource time) {
        this.scheduler = scheduler;
        this.ids = ids;
        this.time = time;
    }

    /** One customer after a talk or a try, in a moment. */
    void schedule(UUID workspaceId, UUID customerId) {
        soon(NAME_OF_ONE, workspaceId + "/" + customerId);
    }

    void schedule(UUID workspaceId) {
        soon(NAME, workspaceId.toString());
    }

    /** One that waits goes on waiting until this transaction ends; one that runs may have read what was before it. */
    private void soon(String name, String id) {
        var instance = new TaskInstance<Void>(name, id);
        try {
            if (scheduler.scheduleIfNotExists(instance, time.instant())
                    || scheduler.reschedule(instance, time.instant())) {
                return;
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException meanwhile) {
            // it has begun, or is done
        }
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(name, id + "/" + ids.next()), time.instant());
    }
}
