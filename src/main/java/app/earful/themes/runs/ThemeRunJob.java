package app.earful.themes.runs;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.themes.ThemeRepository;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, by each workspace's clock, all dots are grouped anew; by day it looks for early signs. */
@Configuration(proxyBeanMethods = false)
class ThemeRunJob {
    private static final Logger LOG = LoggerFactory.getLogger(ThemeRunJob.class);

    private final ThemeRuns runs;
    private final ThemeSigns signs;
    private final ThemeRepository themes;

    ThemeRunJob(ThemeRuns runs, ThemeSigns signs, ThemeRepository themes) {
        this.runs = runs;
        this.signs = signs;
        this.themes = themes;
    }

    @Bean
    Task<Void> groupThemesAtNight() {
        return Tasks.recurring("group-themes", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> runWhereDue());
    }

    /** A workspace that fails does not keep the others from their night. */
    private void runWhereDue() {
        for (var id : themes.workspaces()) {
            try {
                CurrentWorkspace.runWithin(id, () -> {
                    runs.runIfDue();
                    signs.watch();
                });
            } catch (RuntimeException exception) {
                LOG.error("Could not group the themes of workspace {}", id, exception);
            }
        }
    }
}
