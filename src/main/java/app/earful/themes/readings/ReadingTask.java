package app.earful.themes.readings;

import app.earful.platform.jobs.Later;
import org.springframework.stereotype.Component;

/** Asks for the unread dots to be read soon. */
@Component
public class ReadingTask {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "read-dots-now";

    private final Later later;

    ReadingTask(Later later) {
        this.later = later;
    }

    public void schedule() {
        later.ask(NAME);
    }
}
