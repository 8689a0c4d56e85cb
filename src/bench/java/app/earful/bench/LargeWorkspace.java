package app.earful.bench;

import app.earful.samples.fiction.CopyText;
import app.earful.samples.fiction.LargeSample;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Fills a workspace of a size of its own choice, by COPY. What it leaves behind is what the application would have written. */
public final class LargeWorkspace {
    public static final String PASSWORD = "a bench needs no secrets";
    private static final int CONVERSATIONS_EACH = 10;

    private static final List<String> TABLES = List.of(
            "customers",
            "contacts",
            "contact_points",
            "conversations",
            "conversation_members",
            "conversation_contacts",
            "dots",
            "promises");

    private static final Map<String, String> COLUMNS = Map.of(
            "contacts", "workspace_id, id, customer_id, name, role, birthday, language, created_at, updated_at",
            "contact_points", "workspace_id, id, contact_id, kind, raw, normal, label, position",
            "conversations",
                    "workspace_id, id, customer_id, channel, outcome, started_by, score, note, next_on, "
                            + "happened_at, happened_on, logged_by, created_at, updated_at, client_key",
            "conversation_members", "workspace_id, conversation_id, member_id, happened_at, happened_on, connected",
            "conversation_contacts", "workspace_id, conversation_id, contact_id",
            "dots",
                    "workspace_id, id, conversation_id, customer_id, kind, words, heard_at, position, created_by, created_at",
            "promises",
                    "workspace_id, id, conversation_id, customer_id, what, owner_id, due_on, kept_at, kept_by, created_at");

    private static final String CUSTOMER_COLUMNS =
            "workspace_id, id, kind, name, relationship, segment, tier, owner_id, "
                    + "annual_value_cents, currency, renews_on, since, competitor, website, street, city, region, postal_code, "
                    + "country, language, time_zone, last_heard_at, last_heard_by, last_attempt_at, attempts_since_heard, "
                    + "created_at, updated_at";

    private final Connection database;
    private final CopyManager copy;
    private final UUID id = UUID.randomUUID();
    private final int customers;

    public LargeWorkspace(Connection superuser, int customers) throws SQLException {
        this.database = superuser;
        this.customers = customers;
        copy = superuser.unwrap(PGConnection.class).getCopyAPI();
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return "bench-%d@example.com".formatted(customers);
    }

    /** Whether one of this size was loaded before. */
    public boolean isThere() throws SQLException {
        try (var query = database.prepareStatement("select from members where email = ?")) {
            query.setString(1, email());
            return query.executeQuery().next();
        }
    }

    public void load() throws Exception {
        execute("select set_config('earful.workspace', '%s', false)".formatted(id));
        var sample = new LargeSample(
                id, customers, CONVERSATIONS_EACH, people(), LocalDate.now(java.time.ZoneOffset.UTC), 7);
        new WithoutIndexes(database).load(customers > 10_000 ? TABLES : List.of(), () -> {
            copyRows(sample);
            learnWords();
        });
    }

    /** A member for 2,000 customers, so that one has 2,000 to 4,000 conversations a year; four at least. */
    private List<UUID> people() throws SQLException {
        execute("""
                insert into workspaces (id, name, country, region, time_zone, language, currency, created_at)
                values ('%s', 'Bench %d', 'GB', 'eng', 'Europe/London', 'en', 'GBP', now())
                """.formatted(id, customers));
        var hash = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);
        var members = new ArrayList<UUID>();
        for (var number = 0; number < Math.max(4, customers / 2_000); number++) {
            var member = UUID.randomUUID();
            members.add(member);
            execute("""
                    insert into members (workspace_id, id, name, email, password_hash, role, language, time_zone,
                        country, region, created_at)
                    values ('%s', '%s', 'Member %d', '%s', '%s', 'leader', 'en', 'Europe/London', 'GB', 'eng', now())
                    """.formatted(id, member, number, number == 0 ? email() : member + "@example.com", hash));
        }
        return members;
    }

    /** The rows of the next portion are made up while those of the last are stored. */
    private void copyRows(LargeSample sample) throws Exception {
        execute("""
                create temp table if not exists bench_customers as
                select %s, ''::text as contacts from customers limit 0
                """.formatted(CUSTOMER_COLUMNS));
        var waiting = new ArrayBlockingQueue<Map<String, CopyText>>(2);
        var maker = Thread.ofPlatform().daemon().start(() -> {
            for (var number = 0; number < sample.portions(); number++) {
                put(waiting, sample.portion(number));
            }
        });
        for (var number = 0; number < sample.portions(); number++) {
            store(waiting.take());
        }
        maker.join();
    }

    private static void put(ArrayBlockingQueue<Map<String, CopyText>> waiting, Map<String, CopyText> rows) {
        try {
            waiting.put(rows);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(Map<String, CopyText> portion) throws SQLException, IOException {
        for (var rows : portion.entrySet()) {
            var table = rows.getKey();
            var target = table.equals("customers") ? "bench_customers" : "%s (%s)".formatted(table, COLUMNS.get(table));
            copy.copyIn(
                    "copy %s from stdin".formatted(target),
                    new StringReader(rows.getValue().toString()));
        }
        execute("""
                insert into customers (%1$s, search_words)
                select %1$s, customer_search_words(name, city, null, contacts) from bench_customers;
                truncate bench_customers
                """.formatted(CUSTOMER_COLUMNS));
    }

    private void learnWords() throws SQLException {
        execute("""
                do $$
                declare portion uuid[];
                begin
                    for portion in
                        select array_agg(id) from (
                            select id, row_number() over () / 20000 as part from customers where workspace_id = current_workspace()) c
                        group by part
                    loop
                        call learn_words(portion);
                    end loop;
                end $$
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
