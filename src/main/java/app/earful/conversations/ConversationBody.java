package app.earful.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as the API answers with it. */
public record ConversationBody(
        UUID id,
        PersonBody customer,
        List<PersonBody> contacts,
        List<PersonBody> members,
        String channel,
        String outcome,
        String startedBy,
        @Nullable Integer score,
        String note,
        List<SaidBody> dots,
        List<PromisedBody> promises,
        @Nullable LocalDate nextOn,
        Instant happenedAt,
        PersonBody loggedBy,
        Instant createdAt,
        Instant updatedAt,
        int version,
        UUID clientKey) {
    public record PersonBody(UUID id, String name) {}

    /** @param keptAutomatically the program kept it, and nobody has looked at it yet */
    public record SaidBody(UUID id, String kind, String words, boolean keptAutomatically) {}

    public record PromisedBody(
            UUID id, String what, @Nullable LocalDate dueOn, UUID owner, String state) {}

    public static ConversationBody of(Conversation conversation) {
        return new ConversationBody(
                conversation.id(),
                person(conversation.customer()),
                conversation.contacts().stream().map(ConversationBody::person).toList(),
                conversation.members().stream().map(ConversationBody::person).toList(),
                conversation.channel().word(),
                conversation.outcome().word(),
                conversation.startedBy().word(),
                conversation.score(),
                conversation.note(),
                conversation.dots().stream()
                        .map(dot -> new SaidBody(dot.id(), dot.kind().word(), dot.words(), dot.keptAutomatically()))
                        .toList(),
                conversation.promises().stream()
                        .map(promise -> new PromisedBody(
                                promise.id(), promise.what(), promise.dueOn(), promise.ownerId(), promise.state()))
                        .toList(),
                conversation.nextOn(),
                conversation.happenedAt(),
                person(conversation.loggedBy()),
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.version(),
                conversation.clientKey());
    }

    private static PersonBody person(Person person) {
        return new PersonBody(person.id(), person.name());
    }
}
