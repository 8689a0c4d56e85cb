package app.earful.today;

import app.earful.imports.CustomersImported;
import app.earful.platform.database.CurrentWorkspace;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Many customers have come or changed: the order is made again soon. Today's names stay as they are. */
@Component
class FollowImports {
    private final RankingTask ranking;

    FollowImports(RankingTask ranking) {
        this.ranking = ranking;
    }

    @EventListener
    void on(CustomersImported imported) {
        ranking.schedule(CurrentWorkspace.get());
    }
}
