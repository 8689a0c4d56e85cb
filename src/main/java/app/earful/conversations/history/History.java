package app.earful.conversations.history;

import app.earful.conversations.ChangeAction;
import app.earful.conversations.Conversation;
import app.earful.conversations.NewConversation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what each change changed, by laying what stood before it beside what stood after it. */
@Component
public class History {
    private final HistoryRepository repository;

    History(HistoryRepository repository) {
        this.repository = repository;
    }

    /** @param fields those that are different afterwards, as they were before */
    public record Change(
            ChangeAction action,
            Instant at,
            String by,
            NewConversation before,
            List<Field> fields,
            Map<UUID, String> names) {
        public String namesOf(List<UUID> people) {
            return people.stream().map(id -> names.getOrDefault(id, "…")).collect(Collectors.joining(", "));
        }
    }

    public enum Field {
        CHANNEL,
        OUTCOME,
        STARTED_BY,
        SCORE,
        NOTE,
        NEXT_ON,
        HAPPENED_AT,
        MEMBERS,
        CONTACTS,
        DOTS,
        PROMISES;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private @Nullable Object of(NewConversation conversation) {
            return switch (this) {
                case CHANNEL -> conversation.channel();
                case OUTCOME -> conversation.outcome();
                case STARTED_BY -> conversation.startedBy();
                case SCORE -> conversation.score();
                case NOTE -> conversation.note();
                case NEXT_ON -> conversation.nextOn();
                case HAPPENED_AT -> conversation.happenedAt();
                case MEMBERS -> conversation.memberIds();
                case CONTACTS -> conversation.contactIds();
                case DOTS -> conversation.dots();
                case PROMISES -> conversation.promises();
            };
        }
    }

    /** Newest first. */
    List<Change> of(Conversation conversation) {
        var changes = new ArrayList<Change>();
        var after = conversation.entry();
        var found = repository.findAll(conversation.id());
        var names = repository.names(found.stream()
                .map(HistoryRepository.Revision::before)
                .flatMap(before -> Stream.concat(before.memberIds().stream(), before.contactIds().stream()))
                .collect(Collectors.toSet()));
        for (var revision : found.reversed()) {
            changes.add(new Change(
                    revision.action(),
                    revision.changedAt(),
                    revision.changedBy(),
                    revision.before(),
                    differences(revision.before(), after),
                    names));
            after = revision.before();
        }
        return changes;
    }

    private static List<Field> differences(NewConversation before, NewConversation after) {
        return List.of(Field.values()).stream()
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .toList();
    }
}
