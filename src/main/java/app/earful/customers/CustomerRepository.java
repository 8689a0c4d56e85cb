package app.earful.customers;

import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One customer at a time; lists and searches are in customers.lists. */
@Repository
@Transactional
class CustomerRepository {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final JsonMapper json;

    CustomerRepository(JdbcClient jdbc, InstantSource time, JsonMapper json) {
        this.jdbc = jdbc;
        this.time = time;
        this.json = json;
    }

    Optional<Customer> find(UUID id) {
        return jdbc.sql("""
                        select c.*, m.name as owner_name,
                            array(select t.tag from customer_tags t where t.customer_id = c.id order by fold(t.tag)) as tags,
                            array(select d.channel from do_not_contact d where d.customer_id = c.id order by d.channel) as closed,
                            array(select d.reason from do_not_contact d where d.customer_id = c.id order by d.channel) as reasons,
                            array(select d.set_by from do_not_contact d where d.customer_id = c.id order by d.channel) as closers,
                            array(select d.set_at from do_not_contact d where d.customer_id = c.id order by d.channel) as closings
                        from customers c left join members m on m.workspace_id = c.workspace_id and m.id = c.owner_id
                        where c.id = ?
                        """).param(id).query(this::customer).optional();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from customers where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** By another customer. */
    boolean isTaken(String externalId, UUID id) {
        return jdbc.sql("select exists (select from customers where external_id = ? and id <> ?)")
                .param(externalId)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void insert(Member actor, UUID id, NewCustomer customer) {
        jdbc.sql("""
                        insert into customers (workspace_id, id, kind, name, relationship, segment, tier, owner_id,
                            annual_value_cents, currency, renews_on, since, competitor, website, street, city, region,
                            postal_code, country, language, time_zone, notes, custom_fields, external_id,
                            created_at, updated_at, updated_by)
                        values (current_workspace(), :id, :kind, :name, :relationship, :segment, :tier, :owner,
                            :cents, :currency, :renewsOn, :since, :competitor, :website, :street, :city, :region,
                            :postalCode, :country, :language, :timeZone, :notes, :customFields::jsonb, :externalId,
                            :now, :now, :actor)
                        """).params(facts(actor, id, customer)).update();
        insertTags(id, customer.tags());
    }

    /** False when somebody else has changed it since that version. */
    boolean update(Member actor, UUID id, int version, NewCustomer customer) {
        var changed = jdbc.sql("""
                        update customers set kind = :kind, name = :name, relationship = :relationship,
                            segment = :segment, tier = :tier, owner_id = :owner, annual_value_cents = :cents,
                            currency = :currency, renews_on = :renewsOn, since = :since, competitor = :competitor,
                            website = :website, street = :street, city = :city, region = :region,
                            postal_code = :postalCode, country = :country, language = :language,
                            time_zone = :timeZone, notes = :notes, custom_fields = :customFields::jsonb,
                            external_id = :externalId,
                            updated_at = :now, updated_by = :actor, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(facts(actor, id, customer))
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from customer_tags where customer_id = ?").param(id).update();
        insertTags(id, customer.tags());
        return true;
    }

    /** Lets search find what was just written. */
    void refreshSearch(UUID id) {
        jdbc.sql("call refresh_customer_search(array[?::uuid])").param(id).update();
    }

    void updateHeard(UUID id, Heard heard) {
        jdbc.sql("""
                        update customers set last_heard_at = ?, last_heard_by = ?, last_attempt_at = ?, attempts_since_heard = ?
                        where id = ?
                        """)
                .param(timestamp(heard.lastHeardAt()))
                .param(heard.lastHeardBy())
                .param(timestamp(heard.lastAttemptAt()))
                .param(heard.attemptsSinceHeard())
                .param(id)
                .update();
    }

    void insertDoNotContact(Member actor, UUID customerId, String channel, String reason) {
        jdbc.sql("""
                        insert into do_not_contact (workspace_id, customer_id, channel, reason, set_by, set_at)
                        values (current_workspace(), ?, ?, ?, ?, ?)
                        on conflict (workspace_id, customer_id, channel)
                            do update set reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .params(customerId, channel, reason, actor.id(), Timestamp.from(time.instant()))
                .update();
    }

    void deleteDoNotContact(UUID customerId, String channel) {
        jdbc.sql("delete from do_not_contact where customer_id = ? and channel = ?")
                .params(customerId, channel)
                .update();
    }

    void setArchived(Member actor, UUID id, boolean archived) {
        var now = Timestamp.from(time.instant());
        jdbc.sql(
                        "update customers set archived_at = ?, updated_at = ?, updated_by = ?, version = version + 1 where id = ?")
                .param(archived ? now : null)
                .param(now)
                .param(actor.id())
                .param(id)
                .update();
    }

    List<UUID> findContactIds(UUID customerId) {
        return jdbc.sql("select id from contacts where customer_id = ?")
                .param(customerId)
                .query(UUID.class)
                .list();
    }

    /** Takes along everything that refers to it. */
    void delete(UUID id) {
        jdbc.sql("delete from customers where id = ? returning search_words::text")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(words ->
                        jdbc.sql("call forget_words(?::tsvector)").param(words).update());
    }

    private void insertTags(UUID customerId, List<String> tags) {
        jdbc.sql("""
                        insert into customer_tags (workspace_id, customer_id, tag)
                        select current_workspace(), ?, tag from unnest(?::text[]) as tag
                        on conflict do nothing
                        """).params(customerId, tags.toArray(String[]::new)).update();
    }

    private Map<String, @Nullable Object> facts(Member actor, UUID id, NewCustomer customer) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("id", id);
        facts.put("kind", customer.kind().word());
        facts.put("name", customer.name());
        facts.put("relationship", customer.relationship().word());
        facts.put("segment", customer.segment());
        facts.put("tier", customer.tier());
        facts.put("owner", customer.ownerId());
        facts.put("cents", Amounts.cents(customer.annualValue()));
        facts.put("currency", customer.currency() == null ? actor.workspace().currency() : customer.currency());
        facts.put("renewsOn", customer.renewsOn());
        facts.put("since", customer.since());
        facts.put("competitor", customer.competitor());
        facts.put("website", customer.website());
        facts.put("street", customer.address().street());
        facts.put("city", customer.address().city());
        facts.put("region", customer.address().region());
        facts.put("postalCode", customer.address().postalCode());
        facts.put("country", customer.address().country());
        facts.put("language", customer.language());
        facts.put("timeZone", customer.timeZone());
        facts.put("notes", customer.notes());
        facts.put("customFields", json.writeValueAsString(customer.customFields()));
        facts.put("externalId", customer.externalId());
        facts.put("now", timestamp(time.instant()));
        facts.put("actor", actor.id());
        return facts;
    }

    private Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                facts(row),
                row.getString("owner_name"),
                new Heard(
                        instant(row.getTimestamp("last_heard_at")),
                        row.getObject("last_heard_by", UUID.class),
                        instant(row.getTimestamp("last_attempt_at")),
                        row.getInt("attempts_since_heard")),
                closed(row),
                instant(row.getTimestamp("archived_at")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getObject("updated_by", UUID.class),
                row.getInt("version"));
    }

    private NewCustomer facts(ResultSet row) throws SQLException {
        return new NewCustomer(
                CustomerKind.of(row.getString("kind")),
                row.getString("name"),
                Relationship.of(row.getString("relationship")),
                row.getString("segment"),
                row.getString("tier"),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                row.getObject("owner_id", UUID.class),
                Amounts.ofCents(row.getObject("annual_value_cents", Long.class)),
                row.getString("currency"),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getString("competitor"),
                row.getString("website"),
                new Address(
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("region"),
                        row.getString("country")),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("notes"),
                json.readValue(row.getString("custom_fields"), FIELDS),
                row.getString("external_id"));
    }

    private static List<DoNotContact> closed(ResultSet row) throws SQLException {
        var channels = (String[]) row.getArray("closed").getArray();
        var reasons = (String[]) row.getArray("reasons").getArray();
        var closers = (UUID[]) row.getArray("closers").getArray();
        var closings = (Timestamp[]) row.getArray("closings").getArray();
        return IntStream.range(0, channels.length)
                .mapToObj(at -> new DoNotContact(channels[at], reasons[at], closers[at], closings[at].toInstant()))
                .toList();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
