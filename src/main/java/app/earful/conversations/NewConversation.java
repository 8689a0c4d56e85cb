package app.earful.conversations;

import app.earful.platform.problems.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down about one exchange, or sends in place of what stood there before.
 *
 * @param clientKey made where it is written, before it is sent: whatever arrives under the same key is the same conversation
 * @param score how are we doing for them, 0 to 10
 * @param nextOn the day to talk again
 * @param happenedAt null for now
 * @param memberIds who of us took part; empty for whoever logs it
 * @param pickId the pick of a day this answers, for today to close
 */
public record NewConversation(
        UUID clientKey,
        UUID customerId,
        List<UUID> contactIds,
        Channel channel,
        Outcome outcome,
        StartedBy startedBy,
        @Nullable Integer score,
        String note,
        @Nullable LocalDate nextOn,
        @Nullable Instant happenedAt,
        List<UUID> memberIds,
        List<DotEntry> dots,
        List<PromiseEntry> promises,
        @Nullable UUID pickId) {
    private static final UUID NO_KEY = new UUID(0, 0);
    /** A phone's clock may be a little ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int NOTE_LENGTH = 20_000;
    private static final int WORDS_LENGTH = 2_000;
    private static final int PARTS = 50;

    /** We called, just now, and wrote a note. */
    public static NewConversation of(UUID customerId, Channel channel, Outcome outcome, String note) {
        return new NewConversation(
                UUID.randomUUID(),
                customerId,
                List.of(),
                channel,
                outcome,
                StartedBy.WE,
                null,
                note,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** We called somebody whose name was given out for the day, in vain. */
    public static NewConversation attempt(
            UUID clientKey, UUID customerId, List<UUID> contactIds, Outcome outcome, UUID pickId) {
        return new NewConversation(
                clientKey,
                customerId,
                contactIds,
                Channel.CALL,
                outcome,
                StartedBy.WE,
                null,
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                pickId);
    }

    public NewConversation at(Instant instant) {
        return with(note, instant, dots, promises);
    }

    public NewConversation with(List<DotEntry> newDots, List<PromiseEntry> newPromises) {
        return with(note, happenedAt, newDots, newPromises);
    }

    /** One kind of line end, no blanks around, none of the NULs that PostgreSQL refuses. */
    NewConversation cleaned() {
        return with(
                clean(note),
                happenedAt,
                dots.stream()
                        .map(dot -> new DotEntry(dot.id(), dot.kind(), clean(dot.words())))
                        .toList(),
                promises.stream()
                        .map(promise -> new PromiseEntry(
                                promise.id(), clean(promise.what()), promise.dueOn(), promise.ownerId()))
                        .toList());
    }

    private NewConversation with(
            String newNote, @Nullable Instant instant, List<DotEntry> newDots, List<PromiseEntry> newPromises) {
        return new NewConversation(
                clientKey,
                customerId,
                contactIds,
                channel,
                outcome,
                startedBy,
                score,
                newNote,
                nextOn,
                instant,
                memberIds,
                newDots,
                newPromises,
                pickId);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }

    /** The rules that need nothing but what is written here. */
    FieldErrors faults(Instant now, ZoneId zone) {
        var errors = new FieldErrors();
        if (score != null && (score < 0 || score > 10)) {
            errors.add("score", "conversation.score.range");
        }
        if (score != null && !outcome.isConnection()) {
            errors.add("score", "conversation.score.without");
        }
        if (happenedAt != null && happenedAt.isAfter(now.plus(CLOCK_SKEW))) {
            errors.add("happenedAt", "conversation.happenedAt.future");
        }
        // nobody remembers one: a year with a slip in it, such as 0026, would be the first talk of all
        if (happenedAt != null && happenedAt.isBefore(Instant.EPOCH)) {
            errors.add("happenedAt", "conversation.happenedAt.longAgo");
        }
        var day = (happenedAt == null ? now : happenedAt).atZone(zone).toLocalDate();
        if (nextOn != null && nextOn.isBefore(day)) {
            errors.add("nextOn", "conversation.nextOn.past");
        }
        if (saysNothing()) {
            errors.add("note", "conversation.note.missing");
        }
        addLengths(errors);
        return errors;
    }

    /** An attempt needs no words; a talk and a note among ourselves need one sentence, a dot, a promise or a score. */
    private boolean saysNothing() {
        return !outcome.isAttempt() && note.isEmpty() && dots.isEmpty() && promises.isEmpty() && score == null;
    }

    private void addLengths(FieldErrors errors) {
        if (note.length() > NOTE_LENGTH) {
            errors.add("note", "conversation.note.long", NOTE_LENGTH);
        }
        if (dots.stream().anyMatch(dot -> dot.words().isEmpty())) {
            errors.add("dots", "conversation.dots.words");
        }
        if (promises.stream().anyMatch(promise -> promise.what().isEmpty())) {
            errors.add("promises", "conversation.promises.what");
        }
        if (dots.size() > PARTS || dots.stream().anyMatch(dot -> dot.words().length() > WORDS_LENGTH)) {
            errors.add("dots", "conversation.dots.long", PARTS, WORDS_LENGTH);
        }
        if (promises.size() > PARTS
                || promises.stream().anyMatch(promise -> promise.what().length() > WORDS_LENGTH)) {
            errors.add("promises", "conversation.promises.long", PARTS, WORDS_LENGTH);
        }
        if (contactIds.size() > PARTS) {
            errors.add("contacts", "conversation.contacts.many", PARTS);
        }
        if (memberIds.size() > PARTS) {
            errors.add("members", "conversation.members.many", PARTS);
        }
    }

    /** SHA-256 of everything that was sent: what arrives again under the same key is told from what was changed. */
    String digest() {
        try {
            var bytes = toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Which key it came under and which pick it answered is not what it says. */
    boolean saysTheSameAs(NewConversation other) {
        return withoutKeys().equals(other.withoutKeys());
    }

    private NewConversation withoutKeys() {
        return new NewConversation(
                NO_KEY,
                customerId,
                contactIds,
                channel,
                outcome,
                startedBy,
                score,
                note,
                nextOn,
                happenedAt,
                memberIds,
                dots,
                promises,
                null);
    }
}
