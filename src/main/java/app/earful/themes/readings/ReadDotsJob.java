package app.earful.themes.readings;

import app.earful.insight.meaning.Meaning;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.jobs.Later;
import app.earful.themes.runs.ThemeRuns;
import app.earful.workspaces.EveryWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads dots soon after they are written down, and looks all the time for what was missed or came in bulk. */
@Configuration(proxyBeanMethods = false)
public class ReadDotsJob {
    /** Stored with what is asked for: it never changes. */
    static final String NAME = "read-dots-now";

    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    /** The sentence models take 200 MB while they are there and a second to come back. */
    private static final Duration MODELS_REST_AFTER = Duration.ofMinutes(5);

    private final Readings readings;
    private final ThemeRuns runs;
    private final EveryWorkspace everywhere;

    ReadDotsJob(Readings readings, ThemeRuns runs, EveryWorkspace everywhere) {
        this.readings = readings;
        this.runs = runs;
        this.everywhere = everywhere;
    }

    @Bean
    Task<Void> readDots() {
        return Tasks.recurring("read-dots", Schedules.fixedDelay(LOOK_EVERY)).execute((_, _) -> readEverywhere());
    }

    @Bean
    Task<Void> readDotsNow() {
        return Later.task(NAME, _ -> read());
    }

    private void readEverywhere() {
        everywhere.run("Reading the dots", this::read);
        Meaning.shipped().restIfIdle(MODELS_REST_AFTER);
    }

    /** All that is unread, batch by batch; then the first themes, or new ones when much has come. */
    public void read(UUID workspaceId) {
        CurrentWorkspace.runWithin(workspaceId, this::read);
    }

    private void read() {
        var anyRead = false;
        while (!Thread.currentThread().isInterrupted() && readings.readSome()) {
            anyRead = true;
        }
        if (anyRead || runs.wasNone()) {
            runs.runIfMuchIsNew();
        }
    }
}
