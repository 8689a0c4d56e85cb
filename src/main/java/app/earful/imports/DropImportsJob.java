package app.earful.imports;

import app.earful.workspaces.EveryWorkspace;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives back the room of files that nobody looks into any more. */
@Configuration(proxyBeanMethods = false)
class DropImportsJob {
    private final EveryWorkspace everywhere;
    private final Imports imports;

    DropImportsJob(EveryWorkspace everywhere, Imports imports) {
        this.everywhere = everywhere;
        this.imports = imports;
    }

    @Bean
    RecurringTask<Void> dropImportsTask() {
        return Tasks.recurring("drop-imports", FixedDelay.ofHours(24)).execute((_, _) -> dropOld());
    }

    void dropOld() {
        everywhere.run("Dropping the files of old imports", imports::dropOld);
    }
}
