package app.earful.rankings;

import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, by each workspace's clock, and soon after whatever changes many customers. */
@Configuration(proxyBeanMethods = false)
class RankCustomersJob {
    /** From here on a ranking is of the new day. A machine that slept through the night makes up for it when it wakes. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private static final Logger LOG = LoggerFactory.getLogger(RankCustomersJob.class);

    private final Rankings rankings;
    private final RankingRepository repository;
    private final InstantSource time;

    RankCustomersJob(Rankings rankings, RankingRepository repository, InstantSource time) {
        this.rankings = rankings;
        this.repository = repository;
        this.time = time;
    }

    @Bean
    Task<Void> rankCustomersAtNight() {
        return Tasks.recurring("rank-customers", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> rankWhereDue());
    }

    @Bean
    Task<Void> rankCustomersNow() {
        return Tasks.oneTime(RankingTask.NAME).execute((instance, _) -> rankNow(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> rankCustomerNow() {
        return Tasks.oneTime(RankingTask.NAME_OF_ONE).execute((instance, _) -> {
            var ids = instance.getId().split("/");
            rankNow(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
        });
    }

    /** A workspace that fails does not keep the others from their day. */
    void rankWhereDue() {
        for (var id : repository.workspaces()) {
            try {
                CurrentWorkspace.runWithin(id, this::rankIfDue);
            } catch (RuntimeException exception) {
                LOG.error("Could not rank the customers of workspace {}", id, exception);
            }
        }
    }

    void rankNow(UUID workspaceId) {
        CurrentWorkspace.runWithin(workspaceId, this::rank);
    }

    void rankNow(UUID workspaceId, UUID customerId) {
        CurrentWorkspace.runWithin(workspaceId, () -> {
            var zone = repository.zone();
            rankings.rankAgain(customerId, time.instant().atZone(zone).toLocalDate(), zone);
        });
    }

    private void rankIfDue() {
        var local = time.instant().atZone(repository.zone());
        var last = repository.last();
        var old = last.isEmpty() || last.get().madeFor().isBefore(local.toLocalDate());
        if ((old && !local.toLocalTime().isBefore(NIGHT))
                || (last.isPresent() && last.get().provisional())) {
            rank();
        }
    }

    private void rank() {
        var zone = repository.zone();
        rankings.rank(time.instant().atZone(zone).toLocalDate(), zone);
    }
}
