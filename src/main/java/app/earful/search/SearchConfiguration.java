package app.earful.search;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {
    /** The name is stored with what is scheduled: it never changes. */
    @Bean
    static Task<Void> pruneSearchChanges(Pruning pruning) {
        return Tasks.recurring("prune-search-changes", Schedules.fixedDelay(Duration.ofHours(12)))
                .execute((_, _) -> pruning.prune());
    }
}
