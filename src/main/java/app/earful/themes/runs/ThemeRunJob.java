package app.earful.themes.runs;

import app.earful.workspaces.EveryWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, by each workspace's clock, all dots are grouped anew; by day it looks for early signs. */
@Configuration(proxyBeanMethods = false)
class ThemeRunJob {
    private final ThemeRuns runs;
    private final ThemeSigns signs;
    private final EveryWorkspace everywhere;

    ThemeRunJob(ThemeRuns runs, ThemeSigns signs, EveryWorkspace everywhere) {
        this.runs = runs;
        this.signs = signs;
        this.everywhere = everywhere;
    }

    @Bean
    Task<Void> groupThemesAtNight() {
        return Tasks.recurring("group-themes", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> runWhereDue());
    }

    private void runWhereDue() {
        everywhere.run("Grouping the themes", () -> {
            runs.runIfDue();
            signs.watch();
        });
    }
}
