package app.earful.today;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import app.earful.platform.database.CurrentWorkspace;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the names of the day true to what is written down, wherever it was written; in the saving transaction. */
@Component
class FollowConversations {
    private final PickRepository picks;
    private final RankingTask ranking;

    FollowConversations(PickRepository picks, RankingTask ranking) {
        this.picks = picks;
        this.ranking = ranking;
    }

    /** A try in vain leaves the name open. */
    @EventListener
    void on(ConversationLogged logged) {
        if (logged.outcome().isConnection()) {
            picks.close(logged.customerId(), logged.members(), logged.happenedOn(), logged.pickId());
        }
        ranking.schedule(CurrentWorkspace.get(), logged.customerId());
    }

    @EventListener
    void on(ConversationCorrected corrected) {
        var before = corrected.before();
        var now = corrected.now();
        if (before.connected()) {
            picks.reopen(corrected.customerId(), before.members(), before.happenedOn());
        }
        if (now.connected()) {
            picks.close(corrected.customerId(), now.members(), now.happenedOn(), null);
        }
        ranking.schedule(CurrentWorkspace.get(), corrected.customerId());
    }
}
