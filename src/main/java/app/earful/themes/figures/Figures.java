package app.earful.themes.figures;

import app.earful.workspaces.WorkspaceClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures true: what is quickly counted when a page asks for it, the rest by {@link CountThemesJob}. */
@Service
@Transactional
public class Figures {
    /** So many dots are counted while somebody waits: some 50 ms. */
    private static final int QUICK = 2_000;

    private final CountRepository repository;
    private final AskRepository asks;
    private final WorkspaceClock clock;

    Figures(CountRepository repository, AskRepository asks, WorkspaceClock clock) {
        this.repository = repository;
        this.asks = asks;
        this.clock = clock;
    }

    /** Counts again what no longer holds, as far as that takes no longer than a page may. */
    public void refresh() {
        recount(QUICK);
    }

    /** Counts again all that no longer holds. */
    public void recount() {
        recount(Integer.MAX_VALUE);
    }

    private void recount(int most) {
        var zone = clock.zone();
        var today = clock.today();
        var isOld = repository.countedFor().filter(today::equals).isEmpty();
        if (isOld && repository.dots(most) < most && repository.lock()) {
            recountAll(today, zone);
        } else if (!isOld && repository.isAsked() && repository.lock()) {
            recountAsked(today, zone, most);
        }
    }

    private void recountAll(LocalDate today, ZoneId zone) {
        repository.forgetAsked();
        repository.countHeard(today, zone);
        repository.count(today, zone);
        repository.remember(today, clock.instant());
        asks.count(clock.instant());
    }

    private void recountAsked(LocalDate today, ZoneId zone, int most) {
        var left = most;
        var chosen = new ArrayList<UUID>();
        for (var asked : repository.asked()) {
            left -= asked.dots();
            if (left < 0) {
                break;
            }
            chosen.add(asked.theme());
        }
        if (!chosen.isEmpty()) {
            repository.forgetAsked(chosen);
            repository.countHeardLately(today, zone);
            repository.count(today, zone, chosen);
            countAsks(chosen);
        }
    }

    /** What a customer is worth is told against the average of all: among few, one more moves it. */
    private void countAsks(List<UUID> themes) {
        if (repository.dots(QUICK) < QUICK) {
            asks.count(clock.instant());
        } else {
            asks.count(clock.instant(), themes);
        }
    }
}
