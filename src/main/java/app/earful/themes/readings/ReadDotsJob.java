package app.earful.themes.readings;

import app.earful.insight.meaning.Meaning;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.themes.ThemeRepository;
import app.earful.themes.runs.ThemeRuns;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads dots soon after they are written down, and looks all the time for what was missed or came in bulk. */
@Configuration(proxyBeanMethods = false)
public class ReadDotsJob {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    /** The sentence models take 200 MB while they are there and a second to come back. */
    private static final Duration MODELS_REST_AFTER = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReadDotsJob.class);

    private final Readings readings;
    private final ThemeRuns runs;
    private final ThemeRepository themes;

    ReadDotsJob(Readings readings, ThemeRuns runs, ThemeRepository themes) {
        this.readings = readings;
        this.runs = runs;
        this.themes = themes;
    }

    @Bean
    Task<Void> readDots() {
        return Tasks.recurring("read-dots", Schedules.fixedDelay(LOOK_EVERY)).execute((_, _) -> readEverywhere());
    }

    @Bean
    Task<Void> readDotsNow() {
        return Tasks.oneTime(ReadingTask.NAME).execute((instance, _) -> read(UUID.fromString(instance.getId())));
    }

    /** A workspace that fails does not keep the others from being read. */
    private void readEverywhere() {
        for (var id : themes.workspaces()) {
            try {
                read(id);
            } catch (RuntimeException exception) {
                LOG.error("Could not read the dots of workspace {}", id, exception);
            }
        }
        Meaning.shipped().restIfIdle(MODELS_REST_AFTER);
    }

    /** All that is unread, batch by batch; then the first themes, or new ones when much has come. */
    public void read(UUID workspaceId) {
        CurrentWorkspace.runWithin(workspaceId, () -> {
            var anyRead = false;
            while (!Thread.currentThread().isInterrupted() && readings.readSome()) {
                anyRead = true;
            }
            if (anyRead || runs.wasNone()) {
                runs.runIfMuchIsNew();
            }
        });
    }
}
