package app.earful.themes.figures;

import app.earful.workspaces.EveryWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every two minutes, what no longer holds; soon after midnight therefore everything, for the new day. */
@Configuration(proxyBeanMethods = false)
class CountThemesJob {
    private final Figures figures;
    private final EveryWorkspace everywhere;

    CountThemesJob(Figures figures, EveryWorkspace everywhere) {
        this.figures = figures;
        this.everywhere = everywhere;
    }

    @Bean
    Task<Void> countThemes() {
        return Tasks.recurring("count-themes", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((_, _) -> countEverywhere());
    }

    void countEverywhere() {
        everywhere.run("Counting the themes", figures::recount);
    }
}
