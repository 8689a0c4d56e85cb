package app.earful.imports;

import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does what is next for an import, in the background; begins again after a crash. */
@Configuration(proxyBeanMethods = false)
class ImportJob {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "import";

    private static final int TRIES = 4;

    private final ImportWork work;
    private final ImportRepository imports;

    ImportJob(ImportWork work, ImportRepository imports) {
        this.work = work;
        this.imports = imports;
    }

    /** The database may be away for a moment; a fault of ours stays one and is told after some tries. */
    @Bean
    Task<Void> importTask() {
        return Tasks.oneTime(NAME)
                .onFailure(FailureHandler.<Void>maxRetries(TRIES)
                        .withBackoff(Duration.ofSeconds(10))
                        .thenRemove(
                                done -> giveUp(done.getExecution().taskInstance.getId())))
                .execute((instance, _) -> work(instance.getId()));
    }

    void work(String instance) {
        var ids = ids(instance);
        CurrentWorkspace.runWithin(ids.getFirst(), () -> work.work(ids.getLast()));
    }

    /** What could not be taken back is still imported, and can be tried again. */
    void giveUp(String instance) {
        var ids = ids(instance);
        CurrentWorkspace.runWithin(ids.getFirst(), () -> {
            if (!imports.move(ids.getLast(), ImportState.UNDOING, ImportState.DONE)) {
                imports.fail(ids.getLast(), "ours", List.of());
            }
        });
    }

    private static List<UUID> ids(String instance) {
        var parts = instance.split("/");
        return List.of(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }
}
