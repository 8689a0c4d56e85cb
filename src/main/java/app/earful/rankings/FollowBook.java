package app.earful.rankings;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import app.earful.imports.CustomersImported;
import app.earful.standards.StandardsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What changes the order has it made again soon, or one customer's place in it. Today's names stay as they are. */
@Component
class FollowBook {
    private final RankingTask ranking;

    FollowBook(RankingTask ranking) {
        this.ranking = ranking;
    }

    @EventListener
    void on(CustomersImported imported) {
        ranking.schedule();
    }

    @EventListener
    void on(StandardsChanged changed) {
        ranking.schedule();
    }

    @EventListener
    void on(ConversationLogged logged) {
        ranking.schedule(logged.customerId());
    }

    @EventListener
    void on(ConversationCorrected corrected) {
        ranking.schedule(corrected.customerId());
    }
}
