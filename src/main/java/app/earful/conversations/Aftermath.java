package app.earful.conversations;

import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from every change, inside its transaction: the customer's "last heard" and the news to other features. */
@Component
class Aftermath {
    private final ConversationRepository repository;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Teaching teaching;

    Aftermath(
            ConversationRepository repository,
            Customers customers,
            ApplicationEventPublisher events,
            Audit audit,
            Teaching teaching) {
        this.repository = repository;
        this.customers = customers;
        this.events = events;
        this.audit = audit;
        this.teaching = teaching;
    }

    void logged(UUID id, Member logger, Settled settled) {
        var entry = settled.entry();
        rememberHeard(entry.customerId());
        teaching.logged(logger, repository.find(id).orElseThrow());
        events.publishEvent(new ConversationLogged(
                id,
                entry.customerId(),
                logger.id(),
                entry.memberIds(),
                entry.channel(),
                entry.outcome(),
                settled.happenedAt(),
                settled.happenedOn(),
                entry.nextOn(),
                entry.pickId()));
    }

    void changed(Member by, Conversation before, ChangeAction action) {
        rememberHeard(before.customer().id());
        var now = repository.find(before.id()).orElseThrow();
        teaching.corrected(by, before, now);
        events.publishEvent(
                new ConversationCorrected(before.id(), before.customer().id(), before.state(), now.state()));
        if (action != ChangeAction.CORRECTED) {
            audit.record(
                    by,
                    "conversation." + action.word(),
                    "conversation",
                    before.id(),
                    Map.of("name", before.customer().name()));
        }
    }

    private void rememberHeard(UUID customerId) {
        var last = repository.lastHeard(customerId);
        customers.rememberHeard(
                customerId, new Heard(last.heardAt(), last.heardBy(), last.attemptAt(), last.attemptsSince()));
    }
}
