package app.earful.platform.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Whoever holds the data folder is the only node, so what is picked when we start was left behind by a process that
 * died. Nodes that share an operator's database wait for missed heartbeats instead, a minute.
 */
@Component
@ConditionalOnProperty(name = "earful.jobs", havingValue = "true")
@ConditionalOnProperty(name = "earful.database-url", havingValue = "", matchIfMissing = true)
class JobsLeftBehind implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(JobsLeftBehind.class);

    private final JobRepository jobs;

    JobsLeftBehind(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** Before the scheduler starts, which waits until the whole context stands. */
    @Override
    public void afterSingletonsInstantiated() {
        var putBack = jobs.putBackPicked();
        if (putBack > 0) {
            LOG.info("{} jobs were cut off by the last stop and are done again.", putBack);
        }
    }
}
