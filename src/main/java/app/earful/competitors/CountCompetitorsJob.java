package app.earful.competitors;

import app.earful.workspaces.EveryWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every two minutes, what no longer holds; soon after midnight therefore everything, for the new day. */
@Configuration(proxyBeanMethods = false)
class CountCompetitorsJob {
    private final CompetitorCounts counts;
    private final EveryWorkspace everywhere;

    CountCompetitorsJob(CompetitorCounts counts, EveryWorkspace everywhere) {
        this.counts = counts;
        this.everywhere = everywhere;
    }

    @Bean
    Task<Void> countCompetitors() {
        return Tasks.recurring("count-competitors", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((_, _) -> countEverywhere());
    }

    void countEverywhere() {
        everywhere.run("Counting the competitors", counts::recount);
    }
}
