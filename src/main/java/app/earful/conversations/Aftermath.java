package app.earful.conversations;

import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from every change, inside its transaction: the customer's "last heard" and the news to other features. */
@Component
class Aftermath {
    private final ConversationRepository repository;
    private final Customers customers;
    private final MemberRepository members;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Aftermath(
            ConversationRepository repository,
            Customers customers,
            MemberRepository members,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.repository = repository;
        this.customers = customers;
        this.members = members;
        this.events = events;
        this.time = time;
    }

    void logged(UUID id, Member logger, Settled settled) {
        var entry = settled.entry();
        rememberHeard(entry.customerId());
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
        events.publishEvent(
                new ConversationCorrected(before.id(), before.customer().id(), before.state(), now.state()));
    }

    private void rememberHeard(UUID customerId) {
        var last = repository.lastHeard(customerId);
        customers.rememberHeard(
                customerId, new Heard(last.heardAt(), last.heardBy(), last.attemptAt(), last.attemptsSince()));
    }

    /** Whose clock decides the day: whoever logged it, even when another corrects it. */
    Member logger(Conversation conversation, Member corrector) {
        var id = conversation.loggedBy().id();
        return id.equals(corrector.id()) ? corrector : members.find(id).orElseThrow();
    }

    Instant now() {
        return time.instant();
    }
}
