package app.earful.conversations.entry;

import app.earful.conversations.Conversation;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.StartedBy;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What was typed, before anybody knows whether it makes sense: the form's fields and the API's body in one shape, so that
 * {@link FormReader} is the one place where text becomes a {@link NewConversation}.
 *
 * @param nextIn instead of nextOn: how long from the day it happened, an ISO period such as P1M
 * @param back where to go when it is saved
 */
public record ConversationForm(
        String clientKey,
        String customer,
        List<String> contacts,
        String channel,
        String outcome,
        String startedBy,
        String score,
        String note,
        String nextOn,
        String nextIn,
        String happenedAt,
        List<String> members,
        List<DotRow> dots,
        List<PromiseRow> promises,
        String felt,
        String pick,
        String back) {
    public record DotRow(String id, String kind, String words) {
        static final DotRow EMPTY = new DotRow("", "", "");
    }

    public record PromiseRow(String id, String what, String dueOn, String owner) {
        static final PromiseRow EMPTY = new PromiseRow("", "", "", "");
    }

    /** Before anything was typed. */
    static ConversationForm empty(
            UUID clientKey, UUID customer, String contact, String channel, String pick, String back, UUID member) {
        return new ConversationForm(
                clientKey.toString(),
                customer.toString(),
                contact.isEmpty() ? List.of() : List.of(contact),
                channel,
                "",
                StartedBy.WE.word(),
                "",
                "",
                "",
                "",
                "",
                List.of(member.toString()),
                List.of(),
                List.of(),
                "",
                pick,
                back);
    }

    /** Not even a customer: what a program sends is laid over it. */
    static ConversationForm blank(String clientKey) {
        return new ConversationForm(
                clientKey, "", List.of(), "", "", "", "", "", "", "", "", List.of(), List.of(), List.of(), "", "", "");
    }

    static ConversationForm of(MultiValueMap<String, String> fields) {
        return new ConversationForm(
                one(fields, "clientKey"),
                one(fields, "customer"),
                all(fields, "contacts"),
                one(fields, "channel"),
                one(fields, "outcome"),
                one(fields, "startedBy"),
                one(fields, "score"),
                one(fields, "note"),
                one(fields, "nextOn"),
                one(fields, "nextIn"),
                one(fields, "happenedAt"),
                all(fields, "members"),
                dotRows(fields),
                promiseRows(fields),
                one(fields, "felt"),
                one(fields, "pick"),
                one(fields, "back"));
    }

    /** As it stands, for correcting it. */
    static ConversationForm of(Conversation conversation, ZoneId zone, Optional<Integer> felt) {
        return new ConversationForm(
                conversation.clientKey().toString(),
                conversation.customer().id().toString(),
                conversation.contacts().stream()
                        .map(person -> person.id().toString())
                        .toList(),
                conversation.channel().word(),
                conversation.outcome().word(),
                conversation.startedBy().word(),
                Objects.toString(conversation.score(), ""),
                conversation.note(),
                Objects.toString(conversation.nextOn(), ""),
                "",
                conversation
                        .happenedAt()
                        .atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                conversation.memberIds().stream().map(UUID::toString).toList(),
                conversation.dots().stream()
                        .map(dot -> new DotRow(dot.id().toString(), dot.kind().word(), dot.words()))
                        .toList(),
                conversation.promises().stream()
                        .map(promise -> new PromiseRow(
                                promise.id().toString(),
                                promise.what(),
                                Objects.toString(promise.dueOn(), ""),
                                promise.ownerId().toString()))
                        .toList(),
                felt.map(String::valueOf).orElse(""),
                "",
                "");
    }

    /** Those filled in and one more to fill, three at least: enough for whoever has no script to add rows. */
    public List<DotRow> dotRowsToShow() {
        return padded(dots, 3, DotRow.EMPTY);
    }

    public List<PromiseRow> promiseRowsToShow() {
        return padded(promises, 1, PromiseRow.EMPTY);
    }

    /** Whether the fields that are folded away hold something that must be seen. */
    public boolean hasNext() {
        return !nextOn.isEmpty() || !nextIn.isEmpty() || outcome.equals(Outcome.LATER.word());
    }

    private static <T> List<T> padded(List<T> filled, int least, T empty) {
        var rows = new ArrayList<>(filled);
        do {
            rows.add(empty);
        } while (rows.size() < least);
        return rows;
    }

    private static List<DotRow> dotRows(MultiValueMap<String, String> fields) {
        var words = all(fields, "dotWords");
        return IntStream.range(0, words.size())
                .filter(row -> !words.get(row).isBlank())
                .mapToObj(row -> new DotRow(at(fields, "dotId", row), at(fields, "dotKind", row), words.get(row)))
                .toList();
    }

    private static List<PromiseRow> promiseRows(MultiValueMap<String, String> fields) {
        var what = all(fields, "promiseWhat");
        return IntStream.range(0, what.size())
                .filter(row -> !what.get(row).isBlank())
                .mapToObj(row -> new PromiseRow(
                        at(fields, "promiseId", row),
                        what.get(row),
                        at(fields, "promiseDueOn", row),
                        at(fields, "promiseOwner", row)))
                .toList();
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String at(MultiValueMap<String, String> fields, String name, int row) {
        var values = all(fields, name);
        return row < values.size() ? values.get(row) : "";
    }
}
