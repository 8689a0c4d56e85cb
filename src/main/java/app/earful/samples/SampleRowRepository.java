package app.earful.samples;

import app.earful.samples.fiction.Sample;
import app.earful.samples.fiction.Sample.Contact;
import app.earful.samples.fiction.Sample.Conversation;
import app.earful.samples.fiction.Sample.Customer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes made-up rows straight into the tables of other features, in bulk, as docs/adr/0012 allows; the application's own
 * verbs would take a minute for a year.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SampleRowRepository {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SampleRowRepository(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Sample sample) {
        addCustomers(sample.customers());
        addContacts(sample.customers());
        addConversations(sample.conversations());
        addWhatWasHeard(sample.conversations());
        addTime(sample);
        var ids = sample.customers().stream().map(Customer::id).toArray(UUID[]::new);
        jdbc.update("call refresh_customer_search(?::uuid[])", (Object) ids);
        rememberHeard();
    }

    private void addCustomers(List<Customer> customers) {
        insert("""
                insert into customers (workspace_id, id, kind, name, relationship, segment, tier, owner_id,
                    annual_value_cents, currency, renews_on, since, competitor, website, street, city, region,
                    postal_code, country, language, time_zone, notes, custom_fields, created_at, updated_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """, customers.stream().map(this::row));
        insert(
                "insert into customer_tags (workspace_id, customer_id, tag) values (current_workspace(), ?, ?)",
                customers.stream().flatMap(customer -> customer.tags().stream().map(tag -> row(customer.id(), tag))));
        insert(
                """
                insert into do_not_contact (workspace_id, customer_id, channel, reason, set_at)
                values (current_workspace(), ?, ?, ?, ?)
                """,
                customers.stream()
                        .flatMap(customer -> customer.refusals().stream()
                                .map(no -> row(customer.id(), no.channel(), no.reason(), customer.createdAt()))));
    }

    private @Nullable Object[] row(Customer customer) {
        var address = customer.address();
        return row(
                customer.id(),
                customer.company() ? "company" : "person",
                customer.name(),
                customer.relationship(),
                customer.segment(),
                customer.tier(),
                customer.ownerId(),
                customer.annualValueCents(),
                SampleRepository.CURRENCY,
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
                customer.notes(),
                json.writeValueAsString(customer.customFields()),
                customer.createdAt(),
                customer.createdAt());
    }

    private void addContacts(List<Customer> customers) {
        insert(
                """
                insert into contacts (workspace_id, id, customer_id, name, role, birthday, preferred_channel,
                    preferred_hours, language, created_at, updated_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                customers.stream()
                        .flatMap(customer -> customer.contacts().stream().map(contact -> row(customer, contact))));
        insert(
                """
                insert into contact_points (workspace_id, id, contact_id, kind, raw, normal, label, position)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?)
                """,
                customers.stream()
                        .flatMap(customer -> customer.contacts().stream())
                        .flatMap(SampleRowRepository::points));
    }

    private static @Nullable Object[] row(Customer customer, Contact contact) {
        return row(
                contact.id(),
                customer.id(),
                contact.name(),
                contact.role().isEmpty() ? null : contact.role(),
                contact.birthday(),
                contact.preferredChannel(),
                contact.preferredHours(),
                contact.language(),
                customer.createdAt(),
                customer.createdAt());
    }

    private static Stream<@Nullable Object[]> points(Contact contact) {
        return IntStream.range(0, contact.points().size()).mapToObj(position -> {
            var point = contact.points().get(position);
            return row(point.id(), contact.id(), point.kind(), point.raw(), point.normal(), point.label(), position);
        });
    }

    private void addConversations(List<Conversation> conversations) {
        insert(
                """
                insert into conversations (workspace_id, id, customer_id, channel, outcome, started_by, score, note,
                    next_on, happened_at, happened_on, logged_by, created_at, updated_at, client_key)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                conversations.stream()
                        .map(talk -> row(
                                talk.id(),
                                talk.customerId(),
                                talk.channel().word(),
                                talk.outcome().word(),
                                talk.startedBy().word(),
                                talk.score(),
                                talk.note(),
                                talk.nextOn(),
                                talk.happenedAt(),
                                talk.happenedOn(),
                                talk.loggedBy(),
                                talk.writtenAt(),
                                talk.writtenAt(),
                                talk.id())));
        insert(
                """
                insert into conversation_members (workspace_id, conversation_id, member_id, happened_at, happened_on, connected)
                values (current_workspace(), ?, ?, ?, ?, ?)
                """,
                conversations.stream()
                        .flatMap(talk -> talk.memberIds().stream()
                                .map(member -> row(
                                        talk.id(),
                                        member,
                                        talk.happenedAt(),
                                        talk.happenedOn(),
                                        talk.outcome().isConnection()))));
        insert(
                """
                insert into conversation_contacts (workspace_id, conversation_id, contact_id)
                values (current_workspace(), ?, ?)
                """,
                conversations.stream()
                        .flatMap(talk -> talk.contactIds().stream().map(contact -> row(talk.id(), contact))));
    }

    private void addWhatWasHeard(List<Conversation> conversations) {
        insert(
                """
                insert into dots (workspace_id, id, conversation_id, customer_id, kind, words, heard_at, position,
                    created_by, created_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                conversations.stream()
                        .flatMap(talk -> IntStream.range(0, talk.dots().size()).mapToObj(position -> {
                            var dot = talk.dots().get(position);
                            return row(
                                    dot.id(),
                                    talk.id(),
                                    talk.customerId(),
                                    dot.kind().word(),
                                    dot.words(),
                                    talk.happenedAt(),
                                    position,
                                    talk.loggedBy(),
                                    talk.writtenAt());
                        })));
        insert(
                """
                insert into promises (workspace_id, id, conversation_id, customer_id, what, owner_id, due_on, kept_at,
                    kept_by, dropped_at, dropped_by, created_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                conversations.stream()
                        .flatMap(talk -> talk.promises().stream()
                                .map(promise -> row(
                                        promise.id(),
                                        talk.id(),
                                        talk.customerId(),
                                        promise.what(),
                                        promise.ownerId(),
                                        promise.dueOn(),
                                        promise.keptAt(),
                                        promise.keptAt() == null ? null : promise.ownerId(),
                                        promise.droppedAt(),
                                        promise.droppedAt() == null ? null : promise.ownerId(),
                                        talk.writtenAt()))));
    }

    private void addTime(Sample sample) {
        insert(
                """
                insert into feelings (workspace_id, member_id, customer_id, felt_on, expected, actual, conversation_id)
                values (current_workspace(), ?, ?, ?, ?, ?, ?)
                """,
                sample.feelings().stream()
                        .map(felt -> row(
                                felt.memberId(),
                                felt.customerId(),
                                felt.on(),
                                felt.expected(),
                                felt.actual(),
                                felt.conversationId())));
        var at = sample.customers().getFirst().createdAt();
        insert(
                """
                insert into time_off (workspace_id, id, member_id, from_on, to_on, half_day, note, created_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?)
                """,
                sample.timeOff().stream()
                        .map(off ->
                                row(off.id(), off.memberId(), off.from(), off.to(), off.halfDay(), off.note(), at)));
        insert(
                """
                insert into closed_days (workspace_id, id, from_on, to_on, name, created_at)
                values (current_workspace(), ?, ?, ?, ?, ?)
                """,
                sample.closedDays().stream()
                        .map(closed -> row(closed.id(), closed.from(), closed.to(), closed.name(), at)));
    }

    /** As conversations does it at every save: two-way contact is heard, what came after it to nothing is counted. */
    private void rememberHeard() {
        jdbc.update("""
                update customers c
                set last_heard_at = heard.at, last_heard_by = heard.by, last_attempt_at = tried.at,
                    attempts_since_heard = tried.times
                from customers other
                    left join lateral (
                        select happened_at as at, logged_by as by from conversations
                        where customer_id = other.id and outcome = 'talked'
                        order by happened_at desc, id desc limit 1) heard on true
                    cross join lateral (
                        select max(happened_at) as at,
                            count(*) filter (where heard.at is null or happened_at > heard.at) as times
                        from conversations
                        where customer_id = other.id
                            and outcome in ('no_answer', 'voicemail', 'wrong_number', 'later')) tried
                where c.id = other.id
                """);
    }

    private void insert(String sql, Stream<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows.toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return Stream.of(values).map(SampleRowRepository::plain).toArray();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant instant ? Timestamp.from(instant) : value;
    }
}
