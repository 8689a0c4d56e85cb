package app.earful.rankings;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.jobs.Later;
import app.earful.workspaces.EveryWorkspace;
import app.earful.workspaces.WorkspaceClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, by each workspace's clock, and soon after whatever changes many customers. */
@Configuration(proxyBeanMethods = false)
class RankCustomersJob {
    /** Stored with what is asked for: it never changes. */
    static final String NAME = "rank-customers-now";

    /** Of the customer it is asked for, after a talk or a try. */
    static final String NAME_OF_ONE = "rank-customer-now";

    /** From here on a ranking is of the new day. A machine that slept through the night makes up for it when it wakes. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    private final Rankings rankings;
    private final RankingRepository repository;
    private final EveryWorkspace everywhere;
    private final WorkspaceClock clock;

    RankCustomersJob(Rankings rankings, RankingRepository repository, EveryWorkspace everywhere, WorkspaceClock clock) {
        this.rankings = rankings;
        this.repository = repository;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    @Bean
    Task<Void> rankCustomersAtNight() {
        return Tasks.recurring("rank-customers", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> rankWhereDue());
    }

    @Bean
    Task<Void> rankCustomersNow() {
        return Later.task(NAME, _ -> rank());
    }

    @Bean
    Task<Void> rankCustomerNow() {
        return Later.task(NAME_OF_ONE, customer -> rank(UUID.fromString(customer)));
    }

    void rankWhereDue() {
        everywhere.run("Ranking the customers", this::rankIfDue);
    }

    void rankNow(UUID workspaceId) {
        CurrentWorkspace.runWithin(workspaceId, this::rank);
    }

    void rankNow(UUID workspaceId, UUID customerId) {
        CurrentWorkspace.runWithin(workspaceId, () -> rank(customerId));
    }

    private void rankIfDue() {
        var local = clock.now();
        var last = repository.last();
        var old = last.isEmpty() || last.get().madeFor().isBefore(local.toLocalDate());
        if ((old && !local.toLocalTime().isBefore(NIGHT))
                || (last.isPresent() && last.get().provisional())) {
            rank();
        }
    }

    private void rank(UUID customerId) {
        rankings.rankAgain(customerId, clock.today(), clock.zone());
    }

    private void rank() {
        rankings.rank(clock.today(), clock.zone());
    }
}
