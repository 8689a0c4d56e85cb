package app.earful.competitors;

import app.earful.platform.jobs.Later;
import com.github.kagkarlsson.scheduler.task.Task;
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
        return Later.task(NAME, competitor -> competitors.lookThroughAll(UUID.fromString(competitor)));
    }
}
