package app.earful.picks;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the names of the day true to what is written down, wherever it was written; in the saving transaction. */
@Component
class FollowConversations {
    private final PickRepository picks;

    FollowConversations(PickRepository picks) {
        this.picks = picks;
    }

    /** A try in vain leaves the name open. */
    @EventListener
    void on(ConversationLogged logged) {
        if (logged.outcome().isConnection()) {
            picks.close(logged.customerId(), logged.members(), logged.happenedOn(), logged.pickId());
        }
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
    }
}
