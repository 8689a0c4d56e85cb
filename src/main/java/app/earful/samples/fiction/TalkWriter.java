package app.earful.samples.fiction;

import app.earful.conversations.Channel;
import app.earful.conversations.DotKind;
import app.earful.conversations.Outcome;
import app.earful.conversations.StartedBy;
import app.earful.samples.fiction.Hearing.Said;
import app.earful.samples.fiction.Sample.Contact;
import app.earful.samples.fiction.Sample.Conversation;
import app.earful.samples.fiction.Sample.Dot;
import app.earful.samples.fiction.Sample.Promise;
import app.earful.samples.fiction.Slots.Context;
import app.earful.samples.fiction.Story.Scene;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one conversation, or one attempt at it, with all that hangs on it. */
final class TalkWriter {
    private static final Map<Channel, Double> CHANNELS = Map.of(
            Channel.CALL, 0.63,
            Channel.MEETING, 0.12,
            Channel.COFFEE, 0.08,
            Channel.EMAIL, 0.07,
            Channel.WALK_IN, 0.04,
            Channel.EVENT, 0.03,
            Channel.MESSAGE, 0.03);
    private static final List<Channel> IN_ORDER = List.of(Channel.values());
    private static final List<Outcome> ATTEMPTS = List.of(
            Outcome.NO_ANSWER,
            Outcome.NO_ANSWER,
            Outcome.NO_ANSWER,
            Outcome.VOICEMAIL,
            Outcome.VOICEMAIL,
            Outcome.LATER);

    private final Hearing hearing;
    private final Pledges pledges;
    private final NoteWriter notes;
    private final Chance chance;

    TalkWriter(LocalDate today, Chance chance) {
        var slots = new Slots(chance);
        this.chance = chance;
        hearing = new Hearing(slots, today, chance);
        pledges = new Pledges(slots, today, chance);
        notes = new NoteWriter(slots, chance);
    }

    /** @param companion a second one of ours who came along, or null */
    Conversation talk(Client client, Colleague colleague, @Nullable UUID companion, LocalDate day) {
        var contact = contact(client);
        var context = context(client, colleague, contact, day);
        var said = hearing.listen(client, context);
        var happened = moment(colleague, day);
        var written = happened.plusSeconds(60L * chance.between(4, 90));
        var serious = said.stream().anyMatch(thing -> thing.theme().kind() == DotKind.COMPLAINT);
        var promises = pledges.after(said, colleague.id(), colleague.zone(), context, written).stream()
                .toList();
        promises.stream()
                .filter(promise -> promise.keptAt() != null)
                .forEach(promise -> client.promiseWillBeKept(promise.dueOn()));
        return new Conversation(
                chance.id(written),
                client.customer().id(),
                List.of(contact.id()),
                Stream.concat(Stream.of(colleague.id()), Stream.ofNullable(companion))
                        .toList(),
                client.buysFromUs() || chance.of(0.5) ? channel(companion) : Channel.EVENT,
                Outcome.TALKED,
                chance.of(serious ? 0.25 : 0.09) ? StartedBy.THEY : StartedBy.WE,
                hearing.score(client, said),
                notes.about(said.stream().map(Said::words).toList(), toBeDone(said), context),
                context.language(),
                chance.of(0.3) ? day.plusDays(chance.between(14, 110)) : null,
                happened,
                day,
                written,
                said.stream()
                        .map(thing -> dot(
                                thing.theme().kind(),
                                thing.words(),
                                thing.theme().name(),
                                written))
                        .toList(),
                promises);
    }

    private static boolean toBeDone(List<Said> said) {
        return said.stream().anyMatch(thing -> switch (thing.theme().kind()) {
            case COMPLAINT, WISH, QUESTION -> true;
            case PAIN, PRAISE, COMPETITOR, OPPORTUNITY, OTHER -> false;
        });
    }

    Conversation attempt(Client client, Colleague colleague, LocalDate day) {
        return plain(client, colleague, day, chance.of(0.03) ? Outcome.WRONG_NUMBER : chance.oneOf(ATTEMPTS));
    }

    /** A word among ourselves. */
    Conversation remark(Client client, Colleague colleague, LocalDate day) {
        return plain(client, colleague, day, Outcome.INTERNAL_NOTE);
    }

    private Conversation plain(Client client, Colleague colleague, LocalDate day, Outcome outcome) {
        var contact = contact(client);
        var context = context(client, colleague, contact, day);
        var happened = moment(colleague, day);
        return new Conversation(
                chance.id(happened),
                client.customer().id(),
                List.of(contact.id()),
                List.of(colleague.id()),
                Channel.CALL,
                outcome,
                StartedBy.WE,
                null,
                notes.attempt(outcome, context),
                context.language(),
                outcome == Outcome.LATER ? day.plusDays(chance.between(1, 9)) : null,
                happened,
                day,
                happened.plusSeconds(60),
                List.of(),
                List.of());
    }

    Conversation scene(Client client, Colleague colleague, Scene scene, LocalDate day) {
        var happened = moment(colleague, day);
        var written = happened.plusSeconds(60L * chance.between(4, 40));
        return new Conversation(
                chance.id(written),
                client.customer().id(),
                List.of(client.customer().contacts().getFirst().id()),
                List.of(colleague.id()),
                scene.channel(),
                scene.outcome(),
                scene.startedBy(),
                scene.score(),
                scene.note(),
                client.customer().language(),
                null,
                happened,
                day,
                written,
                scene.dots().stream()
                        .map(line -> dot(line.kind(), line.words(), "a story", written))
                        .toList(),
                scene.promises().stream()
                        .map(word -> told(word, colleague, day, written))
                        .toList());
    }

    private Promise told(Story.Word word, Colleague colleague, LocalDate day, Instant written) {
        return pledges.told(word, colleague.id(), colleague.zone(), day, written);
    }

    private Dot dot(DotKind kind, String words, String theme, Instant written) {
        return new Dot(chance.id(written), kind, words, theme);
    }

    private Contact contact(Client client) {
        var contacts = client.customer().contacts();
        return contacts.size() > 1 && chance.of(0.3) ? chance.oneOf(contacts) : contacts.getFirst();
    }

    /** Jana writes German about German customers; everybody else writes English. */
    private Context context(Client client, Colleague colleague, Contact contact, LocalDate day) {
        var customer = client.customer();
        var german = colleague.country().equals("DE") && customer.language().equals("de");
        return new Context(
                german ? "de" : "en",
                contact.first(),
                chance.oneOf(client.branch().machines()),
                customer.address().city(),
                day,
                new HashMap<>());
    }

    private Channel channel(@Nullable UUID companion) {
        return companion == null
                ? chance.weighted(IN_ORDER, channel -> CHANNELS.getOrDefault(channel, 0.0))
                : chance.of(0.6) ? Channel.MEETING : Channel.COFFEE;
    }

    /** Within working hours on the colleague's clock. */
    private Instant moment(Colleague colleague, LocalDate day) {
        return day.atTime(chance.between(8, 17), chance.between(0, 59))
                .atZone(colleague.zone())
                .toInstant();
    }
}
