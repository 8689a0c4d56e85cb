package app.earful.today;

import app.earful.imports.CustomersImported;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.standards.StandardsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Much has changed at once: the order is made again soon. Today's names stay as they are. */
@Component
class FollowBook {
    private final RankingTask ranking;

    FollowBook(RankingTask ranking) {
        this.ranking = ranking;
    }

    @EventListener
    void on(CustomersImported imported) {
        ranking.schedule(CurrentWorkspace.get());
    }

    @EventListener
    void on(StandardsChanged changed) {
        ranking.schedule(CurrentWorkspace.get());
    }
}
