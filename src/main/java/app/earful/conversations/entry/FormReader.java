package app.earful.conversations.entry;

import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.conversations.StartedBy;
import app.earful.platform.lists.Days;
import app.earful.platform.problems.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ConversationForm}, collecting what cannot be read, field by field. */
final class FormReader {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ConversationForm form;
    private final ZoneId zone;
    private final Instant now;
    private final @Nullable Channel standing;
    private final FieldErrors errors = new FieldErrors();

    private FormReader(ConversationForm form, ZoneId zone, Instant now, @Nullable Channel standing) {
        this.form = form;
        this.standing = standing;
        this.zone = zone;
        this.now = now;
    }

    /**
     * @param zone in which a time without an offset is meant
     * @param standing the channel of the conversation that is corrected; null for a new one
     * @throws app.earful.platform.problems.Invalid when a field cannot be read
     */
    static NewConversation read(ConversationForm form, ZoneId zone, Instant now, @Nullable Channel standing) {
        var reader = new FormReader(form, zone, now, standing);
        var conversation = reader.read();
        reader.errors.throwIfAny();
        return conversation;
    }

    private NewConversation read() {
        var happenedAt = time(form.happenedAt());
        return new NewConversation(
                form.clientKey().isBlank() ? UUID.randomUUID() : id("clientKey", form.clientKey()),
                id("customer", form.customer()),
                ids("contacts", form.contacts()),
                channel(),
                one("outcome", form.outcome(), Outcome::find).orElse(Outcome.TALKED),
                form.startedBy().isEmpty()
                        ? StartedBy.WE
                        : one("startedBy", form.startedBy(), StartedBy::find).orElse(StartedBy.WE),
                score(),
                form.note(),
                nextOn(happenedAt),
                happenedAt,
                ids("members", form.members()),
                form.dots().stream().map(this::dot).toList(),
                form.promises().stream().map(this::promise).toList(),
                form.pick().isBlank() ? null : id("pick", form.pick()));
    }

    /** An answer to a survey comes through the survey; nobody writes one for the customer. */
    private Channel channel() {
        var channel = one("channel", form.channel(), Channel::find).orElse(Channel.CALL);
        if (channel == Channel.SURVEY && standing != Channel.SURVEY) {
            errors.add("channel", "conversation.channel.survey");
        }
        return channel;
    }

    private DotEntry dot(ConversationForm.DotRow row) {
        var kind = row.kind().isEmpty()
                ? DotKind.OTHER
                : one("dots", row.kind(), DotKind::find).orElse(DotKind.OTHER);
        return new DotEntry(row.id().isBlank() ? null : id("dots", row.id()), kind, row.words());
    }

    private PromiseEntry promise(ConversationForm.PromiseRow row) {
        return new PromiseEntry(
                row.id().isBlank() ? null : id("promises", row.id()),
                row.what(),
                date("promises", row.dueOn()),
                row.owner().isBlank() ? null : id("promises", row.owner()));
    }

    private @Nullable Integer score() {
        if (form.score().isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(form.score().strip());
        } catch (NumberFormatException exception) {
            errors.add("score", "conversation.score.range");
            return null;
        }
    }

    private @Nullable LocalDate nextOn(@Nullable Instant happenedAt) {
        if (!form.nextOn().isBlank() || form.nextIn().isBlank()) {
            return date("nextOn", form.nextOn());
        }
        try {
            var day = Objects.requireNonNullElse(happenedAt, now).atZone(zone).toLocalDate();
            return Days.inReach(day.plus(Period.parse(form.nextIn())));
        } catch (DateTimeException exception) {
            errors.add("nextOn", "conversation.date.unreadable");
            return null;
        }
    }

    private @Nullable LocalDate date(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Days.parse(text);
        } catch (DateTimeException exception) {
            errors.add(field, "conversation.date.unreadable");
            return null;
        }
    }

    /** With an offset as programs send it, or without one as a form does. */
    private @Nullable Instant time(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var time = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 9
                    ? OffsetDateTime.parse(text.strip()).toInstant()
                    : LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
            Days.inReach(time.atZone(zone).toLocalDate());
            return time;
        } catch (DateTimeException exception) {
            errors.add("happenedAt", "conversation.happenedAt.unreadable");
            return null;
        }
    }

    private <T> Optional<T> one(String field, String word, Function<String, Optional<T>> find) {
        var found = find.apply(word);
        if (found.isEmpty()) {
            errors.add(
                    field,
                    word.isEmpty() ? "conversation." + field + ".missing" : "conversation." + field + ".unknown");
        }
        return found;
    }

    private List<UUID> ids(String field, List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> id(field, text))
                .toList();
    }

    private UUID id(String field, String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException exception) {
            errors.add(field, text.isBlank() ? "conversation.id.missing" : "conversation.id.unreadable");
            return NOBODY;
        }
    }
}
