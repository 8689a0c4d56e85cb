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
import app.earful.platform.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Themes as a test wants them, written down row by row, so that no engine has to find them first. */
public class ThemeBook {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Customers customers;
    private final Conversations conversations;
    private final Ids ids;
    private final InstantSource time;

    ThemeBook(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Customers customers,
            Conversations conversations,
            Ids ids,
            InstantSource time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.customers = customers;
        this.conversations = conversations;
        this.ids = ids;
        this.time = time;
    }

    public UUID customer(Team team, String name) {
        return team.within(() -> customers.create(team.ada(), NewCustomer.company(name)));
    }

    /** @param cents of a year */
    public UUID customer(Team team, String name, String segment, long cents, String currency) {
        var id = customer(team, name);
        change(team, """
                update customers set segment = :segment, annual_value_cents = :cents, currency = :currency where id = :id
                """, "segment", segment, "cents", cents, "currency", currency, "id", id);
        return id;
    }

    public UUID theme(Team team, String name) {
        var id = ids.next();
        change(team, """
                insert into themes (workspace_id, id, language, found_name, created_at, updated_at)
                values (current_workspace(), :id, 'en', :name, :at, :at)
                """, "id", id, "name", name, "at", Timestamp.from(Instant.EPOCH));
        return id;
    }

    public void group(Team team, String name, UUID... themes) {
        var id = ids.next();
        change(team, """
                insert into theme_groups (workspace_id, id, name, created_at) values (current_workspace(), :id, :name, :at)
                """, "id", id, "name", name, "at", Timestamp.from(Instant.EPOCH));
        for (var theme : themes) {
            change(team, "update themes set group_id = :group where id = :id", "group", id, "id", theme);
        }
    }

    /** At noon of that day, or now if that is yet to come, by Bob, over the phone. */
    public UUID say(Team team, UUID customer, LocalDate day, DotKind kind, String words) {
        var noon = day.atTime(12, 0).atZone(BERLIN).toInstant();
        var now = time.instant();
        return team.within(() -> {
            var talk = NewConversation.of(customer, Channel.CALL, Outcome.TALKED, words)
                    .with(List.of(new DotEntry(kind, words)), List.of())
                    .at(noon.isAfter(now) ? now : noon);
            var conversation = conversations.log(team.bob(), talk);
            return transactions.execute(_ -> jdbc.sql("select id from dots where conversation_id = ?")
                    .param(conversation)
                    .query(UUID.class)
                    .single());
        });
    }

    /** Said, read, and put into a theme. */
    public UUID say(
            Team team,
            UUID customer,
            LocalDate day,
            DotKind kind,
            String words,
            UUID theme,
            @Nullable Double sentiment) {
        var dot = say(team, customer, day, kind, words);
        if (sentiment != null) {
            change(team, """
                    insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance,
                        read_at)
                    values (current_workspace(), :dot, 'en', 'other', 0.5, :sentiment, 0.9, :at)
                    on conflict (workspace_id, dot_id) do update set sentiment = excluded.sentiment
                    """, "dot", dot, "sentiment", sentiment, "at", Timestamp.from(Instant.EPOCH));
        }
        change(team, """
                insert into theme_dots (workspace_id, dot_id, theme_id, customer_id, heard_at, sureness, placed_at)
                select current_workspace(), id, :theme, customer_id, heard_at, 0.9, :at from dots where id = :dot
                on conflict (workspace_id, dot_id) do update set theme_id = excluded.theme_id
                """, "dot", dot, "theme", theme, "at", Timestamp.from(Instant.EPOCH));
        return dot;
    }

    /** All dots that say just this. */
    public void put(Team team, UUID theme, String words) {
        change(team, """
                insert into theme_dots (workspace_id, dot_id, theme_id, customer_id, heard_at, sureness, placed_at)
                select current_workspace(), id, :theme, customer_id, heard_at, 0.4, :at from dots where words = :words
                on conflict (workspace_id, dot_id) do update set theme_id = excluded.theme_id
                """, "theme", theme, "words", words, "at", Timestamp.from(Instant.EPOCH));
    }

    public void sign(Team team, UUID theme, LocalDate day, int recent, int heard, int before, int heardBefore) {
        change(
                team,
                """
                insert into theme_signs (workspace_id, theme_id, day, window_days, recent, recent_heard, before, before_heard,
                    chance)
                values (current_workspace(), :theme, :day, 3, :recent, :heard, :before, :heardBefore, 0.0005)
                """,
                "theme",
                theme,
                "day",
                day,
                "recent",
                recent,
                "heard",
                heard,
                "before",
                before,
                "heardBefore",
                heardBefore);
    }

    /** @param values names and what they stand for, in turn */
    public void change(Team team, String sql, Object... values) {
        team.run(() -> transactions.executeWithoutResult(_ -> {
            var statement = jdbc.sql(sql);
            for (var at = 0; at < values.length; at += 2) {
                statement = statement.param(values[at].toString(), values[at + 1]);
            }
            statement.update();
        }));
    }
}
