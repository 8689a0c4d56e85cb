package app.earful.bench.search;

import app.earful.bench.WithoutIndexes;
import app.earful.conversations.DotKind;
import app.earful.insight.meaning.PackedMeaning;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Puts very many dots, each read and with its meaning, into the conversations that a workspace has. */
final class StoredDots {
    private static final int PORTION = 10_000;

    private final Connection database;
    private final CopyManager copy;
    private final UUID workspace;
    private final ManyDots dots;

    StoredDots(Connection superuser, UUID workspace, ManyDots dots) throws SQLException {
        this.database = superuser;
        this.workspace = workspace;
        this.dots = dots;
        copy = superuser.unwrap(PGConnection.class).getCopyAPI();
    }

    private record Conversation(UUID id, UUID customer, UUID member, Instant at) {}

    void load(int count) throws Exception {
        keepThemesAsleep();
        var conversations = conversations();
        new WithoutIndexes(database).load(List.of("dots", "dot_readings"), () -> {
            for (var from = 0; from < count; from += PORTION) {
                store(conversations, from, Math.min(count, from + PORTION));
            }
        });
        tellSearch();
    }

    /** The triggers that note changes saw nothing. */
    private void tellSearch() throws SQLException {
        execute("insert into search_changes (workspace_id, what) values (?, 'rebuild')");
    }

    /** Dividing a million dots into themes is not measured here, and would be begun beside what is. */
    private void keepThemesAsleep() throws SQLException {
        execute("insert into theme_runs values (?, now(), current_date + 1, 2000000000, 0, 0)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setObject(1, workspace);
            statement.execute();
        }
    }

    private List<Conversation> conversations() throws SQLException {
        var conversations = new ArrayList<Conversation>();
        try (var query = database.prepareStatement("""
                select id, customer_id, logged_by, happened_at from conversations
                where workspace_id = ? and outcome = 'talked' order by id
                """)) {
            query.setObject(1, workspace);
            for (var row = query.executeQuery(); row.next(); ) {
                conversations.add(new Conversation(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()));
            }
        }
        return conversations;
    }

    private void store(List<Conversation> conversations, int from, int to) throws SQLException, IOException {
        var rows = new StringBuilder();
        var readings = new StringBuilder();
        for (var dot = from; dot < to; dot++) {
            var id = UUID.randomUUID();
            rows.append(row(dot, id, conversations.get(dot % conversations.size())));
            readings.append(reading(dot, id));
        }
        copy.copyIn("""
                copy dots (workspace_id, id, conversation_id, customer_id, kind, words, heard_at, position, created_by,
                    created_at) from stdin
                """, new StringReader(rows.toString()));
        copy.copyIn("""
                copy dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance, meaning,
                    read_at, read_sentiment) from stdin
                """, new StringReader(readings.toString()));
    }

    private String row(int dot, UUID id, Conversation conversation) {
        var kinds = DotKind.values();
        return line(
                workspace,
                id,
                conversation.id(),
                conversation.customer(),
                kinds[dot % kinds.length].word(),
                dots.words(dot).replace("\\", "\\\\"),
                conversation.at(),
                dot % 100,
                conversation.member(),
                conversation.at());
    }

    private String reading(int dot, UUID id) {
        var meaning = "\\\\x" + HexFormat.of().formatHex(PackedMeaning.pack(dots.meaningOf(dot)));
        var sentiment = (dot % 21 - 10) / 10.0;
        return line(workspace, id, "en", "other", 0.5, sentiment, 0.5, meaning, Instant.EPOCH, sentiment);
    }

    private static String line(Object... values) {
        return String.join("\t", List.of(values).stream().map(Object::toString).toList()) + "\n";
    }
}
