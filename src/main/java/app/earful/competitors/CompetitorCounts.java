package app.earful.competitors;

import app.earful.themes.figures.Figures;
import app.earful.workspaces.WorkspaceClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures true: what is quickly counted when a page asks for it, the rest by {@link CountCompetitorsJob}. */
@Service
@Transactional
class CompetitorCounts {
    /** So many mentions are counted while somebody waits: some 30 ms. */
    private static final int QUICK = 2_000;

    private final CompetitorCountRepository repository;
    private final Figures talks;
    private final WorkspaceClock clock;

    /** @param talks count whom we talked with at all, of whom shares are told */
    CompetitorCounts(CompetitorCountRepository repository, Figures talks, WorkspaceClock clock) {
        this.repository = repository;
        this.talks = talks;
        this.clock = clock;
    }

    /** Counts again what no longer holds, as far as that takes no longer than a page may. */
    void refresh() {
        talks.refresh();
        recount(QUICK);
    }

    /** Counts again all that no longer holds. */
    void recount() {
        recount(Integer.MAX_VALUE);
    }

    private void recount(int most) {
        var zone = clock.zone();
        var today = clock.today();
        var isOld = repository.countedFor().filter(today::equals).isEmpty();
        if (isOld && repository.mentions(most) < most && repository.lock()) {
            repository.forgetAsked();
            repository.count(today, zone);
            repository.remember(today);
        } else if (!isOld && repository.isAsked() && repository.lock()) {
            recountAsked(today, zone, most);
        }
    }

    private void recountAsked(LocalDate today, ZoneId zone, int most) {
        var left = most;
        var chosen = new ArrayList<UUID>();
        for (var asked : repository.asked(most)) {
            left -= asked.mentions();
            if (left < 0) {
                break;
            }
            chosen.add(asked.competitor());
        }
        if (!chosen.isEmpty()) {
            repository.forgetAsked(chosen);
            repository.count(today, zone, chosen);
        }
    }
}
