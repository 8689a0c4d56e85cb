package app.earful.themes.figures;

import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every two minutes, what no longer holds; soon after midnight therefore everything, for the new day. */
@Configuration(proxyBeanMethods = false)
class CountThemesJob {
    private static final Logger LOG = LoggerFactory.getLogger(CountThemesJob.class);

    private final Figures figures;
    private final CountRepository repository;

    CountThemesJob(Figures figures, CountRepository repository) {
        this.figures = figures;
        this.repository = repository;
    }

    @Bean
    Task<Void> countThemes() {
        return Tasks.recurring("count-themes", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((_, _) -> countEverywhere());
    }

    /** A workspace that fails does not keep the others from their figures. */
    void countEverywhere() {
        for (var id : repository.workspaces()) {
            try {
                CurrentWorkspace.runWithin(id, figures::recount);
            } catch (RuntimeException exception) {
                LOG.error("Could not count the themes of workspace {}", id, exception);
            }
        }
    }
}
