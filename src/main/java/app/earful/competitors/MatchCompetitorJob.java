package app.earful.competitors;

import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for a competitor among all dots after its spellings changed, where they are too many to be waited for. */
@Configuration(proxyBeanMethods = false)
class MatchCompetitorJob {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "match-competitor";

    private final Competitors competitors;

    MatchCompetitorJob(Competitors competitors) {
        this.competitors = competitors;
    }

    @Bean
    Task<Void> matchCompetitor() {
        return Tasks.oneTime(NAME).execute((instance, _) -> match(instance.getId()));
    }

    /** @param which workspace and competitor, parted by a blank */
    void match(String which) {
        var parts = which.split(" ", 2);
        CurrentWorkspace.runWithin(
                UUID.fromString(parts[0]), () -> competitors.lookThroughAll(UUID.fromString(parts[1])));
    }
}
