package app.earful.rankings;

import app.earful.platform.jobs.Later;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a fresh ranking soon. */
@Component
class RankingTask {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "rank-customers-now";

    static final String NAME_OF_ONE = "rank-customer-now";

    private final Later later;

    RankingTask(Later later) {
        this.later = later;
    }

    /** One customer after a talk or a try, in a moment. */
    void schedule(UUID customerId) {
        later.ask(NAME_OF_ONE, customerId);
    }

    void schedule() {
        later.ask(NAME);
    }
}
