package app.earful.themes.readings;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for the unread dots of a workspace to be read soon; asked twice before it runs, it runs once. */
@Component
public class ReadingTask {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "read-dots-now";

    private final SchedulerClient scheduler;
    private final InstantSource time;

    ReadingTask(SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    public void schedule(UUID workspaceId) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(NAME, workspaceId.toString()), time.instant());
    }
}
