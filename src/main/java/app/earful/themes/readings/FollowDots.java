package app.earful.themes.readings;

import app.earful.conversations.ConversationCorrected;
import app.earful.conversations.ConversationLogged;
import app.earful.customers.CustomerErased;
import app.earful.platform.jobs.Later;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has dots read soon after they are written down, changed or erased; in the saving transaction. */
@Component
class FollowDots {
    private final Later later;

    FollowDots(Later later) {
        this.later = later;
    }

    @EventListener({ConversationLogged.class, ConversationCorrected.class, CustomerErased.class})
    void follow() {
        later.ask(ReadDotsJob.NAME);
    }
}
