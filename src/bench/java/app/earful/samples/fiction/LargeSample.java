package app.earful.samples.fiction;

import app.earful.conversations.Outcome;
import app.earful.samples.fiction.Hearing.Said;
import app.earful.samples.fiction.Sample.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * As many customers as one likes, each with so many conversations over five years, in portions that fit into memory.
 * Names, addresses and words are put together as in the sample workspace; who talked when is left to chance. Ids grow
 * from row to row, as they do where rows are written as they happen.
 */
public final class LargeSample {
    private static final int PORTION = 2_000;
    private static final int WORDINGS = 5_000;
    private static final int DAYS = 5 * 365;

    private final UUID workspaceId;
    private final int customers;
    private final int conversationsEach;
    private final LocalDate today;
    private final List<UUID> members;
    private final List<Wording> wordings;
    private final Chance chance;
    private long lastId;

    /** A note with what was heard in it. */
    private record Wording(String note, List<Said> said) {}

    public LargeSample(
            UUID workspaceId, int customers, int conversationsEach, List<UUID> members, LocalDate today, long seed) {
        this.workspaceId = workspaceId;
        this.customers = customers;
        this.conversationsEach = conversationsEach;
        this.members = members;
        this.today = today;
        chance = new Chance(seed);
        lastId = (today.minusDays(1).toEpochDay() * 86_400_000L) << 12;
        wordings = wordings();
    }

    public int portions() {
        return Math.ceilDiv(customers, PORTION);
    }

    /** The next rows by table; "customers" ends with the text of its contacts, for search. */
    public Map<String, CopyText> portion(int number) {
        var rows = new LinkedHashMap<String, CopyText>();
        for (var table : List.of(
                "customers",
                "contacts",
                "contact_points",
                "conversations",
                "conversation_members",
                "conversation_contacts",
                "dots",
                "promises")) {
            rows.put(table, new CopyText());
        }
        var clientele = new Clientele(members.subList(0, 3), today, new Chance(number));
        var size = Math.min(PORTION, customers - number * PORTION);
        for (var i = 0; i < size; i++) {
            new Writer(clientele.next().customer(), rows).write();
        }
        return rows;
    }

    private List<Wording> wordings() {
        var words = new ArrayList<Wording>();
        var clientele = new Clientele(members.subList(0, 3), today, chance);
        var slots = new Slots(chance);
        var hearing = new Hearing(slots, today, chance);
        var notes = new NoteWriter(slots, chance);
        while (words.size() < WORDINGS) {
            var client = clientele.next();
            var customer = client.customer();
            var context = new Slots.Context(
                    customer.language(),
                    customer.contacts().getFirst().first(),
                    chance.oneOf(client.branch().machines()),
                    customer.address().city(),
                    today.minusDays(chance.between(1, 365)),
                    new HashMap<>());
            var said = hearing.listen(client, context);
            words.add(new Wording(notes.about(said.stream().map(Said::words).toList(), false, context), said));
        }
        return words;
    }

    private UUID id() {
        lastId++;
        // version 7: milliseconds, then twelve bits that count within them, then chance
        var chanceBits = chance.id(Instant.EPOCH).getLeastSignificantBits();
        return new UUID((lastId >> 12 << 16) | 0x7000 | (lastId & 0xfff), chanceBits);
    }

    /** One customer with all that hangs on it. */
    private final class Writer {
        private final Customer customer;
        private final Map<String, CopyText> rows;
        private final UUID id = id();
        private final UUID contactId = id();
        private @Nullable Instant heardAt;
        private @Nullable UUID heardBy;
        private @Nullable Instant attemptAt;

        Writer(Customer customer, Map<String, CopyText> rows) {
            this.customer = customer;
            this.rows = rows;
        }

        void write() {
            var days = IntStream.range(0, conversationsEach)
                    .map(_ -> chance.between(1, DAYS))
                    .sorted()
                    .toArray();
            for (var at = days.length - 1; at >= 0; at--) {
                talk(today.minusDays(days[at]));
            }
            contact();
            customer();
        }

        private void into(String table, @Nullable Object... values) {
            rows.getOrDefault(table, new CopyText()).row(values);
        }

        private void talk(LocalDate day) {
            var talkId = id();
            var member = chance.oneOf(members);
            var outcome = chance.of(0.75) ? Outcome.TALKED : chance.of(0.6) ? Outcome.NO_ANSWER : Outcome.VOICEMAIL;
            var happened = day.atTime(chance.between(7, 17), chance.between(0, 59), chance.between(0, 59))
                    .toInstant(ZoneOffset.UTC);
            var wording = chance.oneOf(wordings);
            if (outcome.isConnection()) {
                heardAt = happened;
                heardBy = member;
            } else {
                attemptAt = happened;
            }
            var note = outcome.isConnection() || chance.of(0.2) ? wording.note() : "";
            into(
                    "conversations",
                    workspaceId,
                    talkId,
                    id,
                    "call",
                    outcome.word(),
                    "we",
                    outcome.isConnection() ? chance.between(3, 10) : null,
                    note,
                    null,
                    happened,
                    day,
                    member,
                    happened,
                    happened,
                    talkId);
            into("conversation_members", workspaceId, talkId, member, happened, day, outcome.isConnection());
            into("conversation_contacts", workspaceId, talkId, contactId);
            if (outcome.isConnection() && chance.of(0.3)) {
                learned(talkId, wording, happened, member);
            }
        }

        private void learned(UUID talkId, Wording wording, Instant happened, UUID member) {
            var position = 0;
            for (var said : wording.said()) {
                into(
                        "dots",
                        workspaceId,
                        id(),
                        talkId,
                        id,
                        said.theme().kind().word(),
                        said.words(),
                        happened,
                        position++,
                        member,
                        happened);
            }
            if (chance.of(0.2)) {
                var due = LocalDate.ofInstant(happened, ZoneOffset.UTC).plusDays(10);
                var kept = due.isBefore(today) && chance.of(0.99) ? happened.plus(7, ChronoUnit.DAYS) : null;
                into(
                        "promises",
                        workspaceId,
                        id(),
                        talkId,
                        id,
                        "Ring back with an answer",
                        member,
                        due,
                        kept,
                        kept == null ? null : member,
                        happened);
            }
        }

        private void contact() {
            var contact = customer.contacts().getFirst();
            into(
                    "contacts",
                    workspaceId,
                    contactId,
                    id,
                    contact.name(),
                    contact.role(),
                    contact.birthday(),
                    contact.language(),
                    customer.createdAt(),
                    customer.createdAt());
            var position = 0;
            for (var point : contact.points()) {
                into(
                        "contact_points",
                        workspaceId,
                        id(),
                        contactId,
                        point.kind(),
                        point.raw(),
                        point.normal(),
                        point.label(),
                        position++);
            }
        }

        private void customer() {
            var address = customer.address();
            var since = heardAt;
            var open = attemptAt != null && (since == null || attemptAt.isAfter(since)) ? 1 : 0;
            var contact = customer.contacts().getFirst();
            into(
                    "customers",
                    workspaceId,
                    id,
                    customer.company() ? "company" : "person",
                    customer.name(),
                    customer.relationship(),
                    customer.segment(),
                    customer.tier(),
                    chance.oneOf(members),
                    customer.annualValueCents(),
                    "GBP",
                    customer.renewsOn(),
                    customer.since(),
                    customer.competitor(),
                    customer.website(),
                    address.street(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country(),
                    customer.language(),
                    customer.timeZone(),
                    heardAt,
                    heardBy,
                    attemptAt,
                    open,
                    customer.createdAt(),
                    customer.createdAt(),
                    contact.name() + " " + contact.points().getFirst().normal());
        }
    }
}
