package app.earful.rankings;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import app.earful.imports.CustomersImported;
import app.earful.platform.jobs.Later;
import app.earful.standards.StandardsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What changes the order has it made again soon, or one customer's place in it. Today's names stay as they are. */
@Component
class FollowBook {
    private final Later later;

    FollowBook(Later later) {
        this.later = later;
    }

    @EventListener
    void on(CustomersImported imported) {
        later.ask(RankCustomersJob.NAME);
    }

    @EventListener
    void on(StandardsChanged changed) {
        later.ask(RankCustomersJob.NAME);
    }

    @EventListener
    void on(ConversationLogged logged) {
        later.ask(RankCustomersJob.NAME_OF_ONE, logged.customerId());
    }

    @EventListener
    void on(ConversationCorrected corrected) {
        later.ask(RankCustomersJob.NAME_OF_ONE, corrected.customerId());
    }
}
