package app.earful.platform.jobs;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Asks for work in the current workspace, soon after the running transaction; a roll-back takes the question along. */
@Component
public class Later {
    private final SchedulerClient scheduler;
    private final JobRepository jobs;
    private final Ids ids;
    private final InstantSource time;

    Later(SchedulerClient scheduler, JobRepository jobs, Ids ids, InstantSource time) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A task that can be asked for.
     *
     * @param name stored with what is asked for: it never changes
     * @param work is given the subject it was asked for, and done in the workspace of whoever asked
     */
    public static Task<Void> task(String name, Consumer<String> work) {
        return Tasks.oneTime(name).execute((instance, _) -> {
            var parts = instance.getId().split("/");
            CurrentWorkspace.runWithin(UUID.fromString(parts[0]), () -> work.accept(parts[1]));
        });
    }

    /** Of the whole workspace. */
    public void ask(String task) {
        ask(task, "");
    }

    /**
     * Asked again before it begins, the work is done once; asked while it is being done, once more, as it may not have seen
     * what this transaction writes. Two transactions that ask at the same moment do not wait for each other.
     */
    public void ask(String task, Object subject) {
        var now = time.instant();
        var asked = CurrentWorkspace.get() + "/" + subject + "/";
        if (!jobs.isWaiting(task, asked, now)) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(task, asked + ids.next()), now);
        }
    }
}
