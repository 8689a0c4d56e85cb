package app.earful.competitors;

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
class CountCompetitorsJob {
    private static final Logger LOG = LoggerFactory.getLogger(CountCompetitorsJob.class);

    private final CompetitorCounts counts;
    private final CompetitorCountRepository repository;

    CountCompetitorsJob(CompetitorCounts counts, CompetitorCountRepository repository) {
        this.counts = counts;
        this.repository = repository;
    }

    @Bean
    Task<Void> countCompetitors() {
        return Tasks.recurring("count-competitors", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((_, _) -> countEverywhere());
    }

    /** A workspace that fails does not keep the others from their figures. */
    void countEverywhere() {
        for (var id : repository.workspaces()) {
            try {
                CurrentWorkspace.runWithin(id, counts::recount);
            } catch (RuntimeException exception) {
                LOG.error("Could not count the competitors of workspace {}", id, exception);
            }
        }
    }
}
