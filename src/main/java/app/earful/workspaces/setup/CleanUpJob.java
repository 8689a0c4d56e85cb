package app.earful.workspaces.setup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CleanUpJob {
    @Bean
    RecurringTask<Void> cleanUpTask(CleanUp cleanUp) {
        return Tasks.recurring("clean-up", FixedDelay.ofHours(1)).execute((_, _) -> cleanUp.cleanUp());
    }
}
