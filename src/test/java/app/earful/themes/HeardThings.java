package app.earful.themes;

import app.earful.TestWorkspaces.Team;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.themes.readings.ReadDotsJob;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what customers said, in words of real people, and asks where it went. */
public class HeardThings {
    private final Customers customers;
    private final Conversations conversations;
    private final ReadDotsJob job;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    HeardThings(
            Customers customers,
            Conversations conversations,
            ReadDotsJob job,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.customers = customers;
        this.conversations = conversations;
        this.job = job;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Eight ways of saying one thing. */
    public static List<String> said(String intent) {
        var stream = Objects.requireNonNull(HeardThings.class.getResourceAsStream("/insight/clinc150-sample.tsv"));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.split("\t"))
                .filter(row -> row[0].equals(intent))
                .map(row -> row[1])
                .limit(8)
                .toList();
    }

    /** One customer says all of it, each in a conversation of its own. */
    public UUID hear(Team team, Instant at, List<String> words) {
        return team.within(() -> {
            var customer = customers.create(team.ada(), NewCustomer.company("Talleres " + UUID.randomUUID()));
            words.forEach(said -> hear(team, customer, at, said));
            return customer;
        });
    }

    public UUID hear(Team team, UUID customer, Instant at, String words) {
        return team.within(() -> conversations.log(
                team.bob(),
                NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "Talked")
                        .at(at)
                        .with(List.of(new DotEntry(DotKind.OTHER, words)), List.of())));
    }

    /** What the jobs would do by themselves. */
    public void read(Team team) {
        job.read(team.workspaceId());
    }

    /** The dot with these words. */
    public UUID dot(Team team, String words) {
        return ask(team, "select id from dots where words = ? and deleted_at is null order by id limit 1", words);
    }

    /** The theme it is in. */
    public UUID theme(Team team, String words) {
        return ask(
                team,
                "select theme_id from theme_dots where dot_id = (select id from dots where words = ? and deleted_at is null order by id limit 1)",
                words);
    }

    private UUID ask(Team team, String sql, String words) {
        return team.within(() -> Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql(sql).param(words).query(UUID.class).optional().orElse(NOWHERE))));
    }

    public void correct(Team team, String from, String to) {
        var dot = dot(team, from);
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.OTHER, to));
    }

    /** Of themes that count, by id. */
    public Map<UUID, String> names(Team team) {
        return team.within(() -> Objects.requireNonNull(transactions.execute(_ -> jdbc
                .sql(
                        "select id, coalesce(given_name, found_name) as name from themes where ended_at is null and merged_into is null")
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    public static final UUID NOWHERE = new UUID(0, 0);

    public int count(Team team, String sql) {
        return team.within(() -> Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql(sql).query(Integer.class).single())));
    }
}
