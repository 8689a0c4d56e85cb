package app.earful.competitors;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for competitors in what was just saved, in the saving transaction. */
@Component
class LookForCompetitors {
    private final MentionRepository mentions;

    LookForCompetitors(MentionRepository mentions) {
        this.mentions = mentions;
    }

    @EventListener
    void on(ConversationLogged logged) {
        mentions.match(logged.conversationId());
    }

    @EventListener
    void on(ConversationCorrected corrected) {
        mentions.match(corrected.conversationId());
    }
}
