package app.earful.imports.words;

import app.earful.imports.CustomersImported;
import app.earful.platform.jobs.Later;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Lets search forgive typing errors in what was imported. Nobody waits for it, so it is not part of the import. */
@Configuration(proxyBeanMethods = false)
class LearnWordsJob {
    /** Stored with what is scheduled: it never changes. */
    static final String NAME = "learn-imported-words";

    private final Later later;

    LearnWordsJob(Later later) {
        this.later = later;
    }

    // static, as the scheduler is made of its tasks
    @Bean
    static Task<Void> learnWordsTask(SearchWordRepository words) {
        return Later.task(NAME, imported -> words.learn(UUID.fromString(imported)));
    }

    /** In the transaction of the import: what is rolled back is not learned. */
    @EventListener
    void on(CustomersImported imported) {
        if (imported.created() > 0) {
            later.ask(NAME, imported.importId());
        }
    }
}
