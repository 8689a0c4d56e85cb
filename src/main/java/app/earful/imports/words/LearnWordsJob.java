package app.earful.imports.words;

import app.earful.imports.CustomersImported;
import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Lets search forgive typing errors in what was imported. Nobody waits for it, so it is not part of the import. */
@Configuration(proxyBeanMethods = false)
class LearnWordsJob {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "learn-imported-words";

    private final SchedulerClient scheduler;
    private final InstantSource time;

    LearnWordsJob(SchedulerClient scheduler, InstantSource time) {
        this.scheduler = scheduler;
        this.time = time;
    }

    // static, as the scheduler is made of its tasks
    @Bean
    static Task<Void> learnWordsTask(SearchWordRepository words) {
        return Tasks.oneTime(NAME).execute((instance, _) -> {
            var ids = instance.getId().split("/");
            CurrentWorkspace.runWithin(UUID.fromString(ids[0]), () -> words.learn(UUID.fromString(ids[1])));
        });
    }

    /** In the transaction of the import: what is rolled back is not learned. */
    @EventListener
    void on(CustomersImported imported) {
        if (imported.created() > 0) {
            var instance = new TaskInstance<Void>(NAME, CurrentWorkspace.get() + "/" + imported.importId());
            scheduler.scheduleIfNotExists(instance, time.instant());
        }
    }
}
