package app.earful.dots;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What the program reads out of dots, and what stands beside them: by theme, feeling, segment and channel. */
@EarfulTest
@Tag("database")
class DotFiltersTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Ids ids;

    @Autowired
    Web web;

    Team team;
    UUID theme;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        var ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
        var weber = team.within(() -> customers.create(team.ada(), NewCustomer.company("Weber Bau")));
        hear(ruiz, Channel.CALL, DotKind.COMPLAINT, "Two weeks for a part");
        hear(weber, Channel.EMAIL, DotKind.PRAISE, "Parts came in a day");
        hear(weber, Channel.EMAIL, DotKind.WISH, "See the stock of parts");
        theme = ids.next();
        sql("update customers set segment = 'workshops' where id = '%s'".formatted(ruiz));
        sql("""
                insert into themes (workspace_id, id, language, found_name, given_name, created_at, updated_at)
                values (current_workspace(), '%s', 'en', 'part weeks', 'Spare parts', now(), now())
                """.formatted(theme));
        sql("""
                insert into theme_dots (workspace_id, dot_id, theme_id, customer_id, heard_at, sureness, placed_at)
                select workspace_id, id, '%s', customer_id, heard_at, 0.9, now() from dots where kind <> 'wish'
                """.formatted(theme));
        sql("""
                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance, read_at)
                select workspace_id, id, 'en', kind, 0.9, case kind when 'complaint' then -0.8 when 'praise' then 0.9 else 0 end,
                    0.8, now() from dots
                """);
    }

    @Test
    void findsTheDotsOfATheme() {
        assertThat(found("theme=" + theme)).isEqualTo("Parts came in a day, Two weeks for a part");
        assertThat(found("theme=" + theme + "&kind=complaint")).isEqualTo("Two weeks for a part");
        assertThat(found("theme=" + theme + "&q=day")).isEqualTo("Parts came in a day");
        assertThat(found("theme=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void findsByHowItSounds() {
        assertThat(found("sentiment=bad")).isEqualTo("Two weeks for a part");
        assertThat(found("sentiment=neutral")).isEqualTo("See the stock of parts");
        assertThat(found("sentiment=good")).isEqualTo("Parts came in a day");
        assertThat(found("sentiment=good&q=weeks")).isEmpty();
    }

    @Test
    void findsBySegmentAndChannelTogetherWithWords() {
        assertThat(found("segment=workshops")).isEqualTo("Two weeks for a part");
        assertThat(found("channel=email")).isEqualTo("See the stock of parts, Parts came in a day");
        assertThat(found("channel=email&q=stock")).isEqualTo("See the stock of parts");
        assertThat(found("channel=email&segment=workshops")).isEmpty();
    }

    @Test
    void showsWhatWasFoundAndNotTheFilters() {
        assertThat(get("/dots?channel=email&segment=workshops"))
                .bodyText()
                .contains(">2 chosen</span>")
                .doesNotContain("<details open");
        assertThat(get("/conversations?channel=email")).bodyText().contains(">1 chosen</span>");
        assertThat(get("/search?q=parts&by=words")).bodyText().contains(">1 chosen</span>");
        assertThat(get("/customers?segment=workshops")).bodyText().doesNotContain("class=\"filters\" open");
    }

    @Test
    void walksPageByPageThroughATheme() {
        var first = get("/api/v1/dots?limit=1&theme=" + theme);
        assertThat(first).bodyJson().extractingPath("$.items[0].words").isEqualTo("Parts came in a day");
        var next = text(first).replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(get("/api/v1/dots?limit=1&theme=" + theme + "&cursor=" + next))
                .bodyJson()
                .extractingPath("$.items[*].words")
                .asArray()
                .containsExactly("Two weeks for a part");
    }

    @Test
    void leavesADeletedDotOutOfItsTheme() {
        var dot = team.within(() -> transactions.execute(_ -> jdbc.sql("select id from dots where kind = 'praise'")
                .query(UUID.class)
                .single()));
        team.run(() -> conversations.deleteDot(team.bob(), dot));
        assertThat(found("theme=" + theme)).isEqualTo("Two weeks for a part");
    }

    @Test
    void saysThemeAndFeelingBesideADot() {
        assertThat(get("/dots?kind=complaint"))
                .hasStatusOk()
                .bodyText()
                .contains("Two weeks for a part", "/themes/" + theme, "Spare parts", "sounds unhappy")
                .doesNotContain("sounds happy</span>");
        assertThat(get("/api/v1/dots?kind=complaint"))
                .bodyJson()
                .extractingPath("$.items[0].theme.name")
                .isEqualTo("Spare parts");
        assertThat(get("/api/v1/dots?kind=complaint"))
                .bodyJson()
                .extractingPath("$.items[0].feeling")
                .isEqualTo("bad");
    }

    @Test
    void saysNothingOfAThemeThatEnded() {
        sql("update themes set ended_at = now()");
        assertThat(get("/dots?kind=complaint")).bodyText().doesNotContain("/themes/" + theme);
    }

    @Test
    void aFileHoldsTheSameDotsAndNoFormula() {
        var formula = team.within(() -> customers.create(team.ada(), NewCustomer.company("=cmd()")));
        hear(formula, Channel.CALL, DotKind.PAIN, "-2 days of work");
        assertThat(file("/dots.csv?kind=complaint"))
                .startsWith("\uFEFFheard_at,kind,words,")
                .contains("Two weeks for a part")
                .contains("Spare parts")
                .doesNotContain("a day");
        assertThat(file("/api/v1/dots.csv?kind=pain")).contains(",'-2 days of work,'=cmd(),");
        var lines = file("/dots.jsonl?theme=" + theme).lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
        assertThat(lines.getLast()).contains("\"words\":\"Two weeks for a part\"", "\"feeling\":\"bad\"");
        assertThat(get("/dots.jsonl?channel=pigeon")).hasStatus(422);
    }

    private String file(String address) {
        var started = get(address);
        assertThat(started).hasStatusOk();
        return text(started);
    }

    @Test
    void refusesAFilterItCannotRead() {
        assertThat(get("/api/v1/dots?sentiment=angry")).hasStatus(422);
        assertThat(get("/api/v1/dots?theme=spare-parts")).hasStatus(422);
        assertThat(get("/dots?channel=pigeon")).hasStatus(422);
    }

    private String found(String query) {
        var answer = get("/api/v1/dots?" + query);
        assertThat(answer).hasStatusOk();
        return Pattern.compile("\"words\":\"([^\"]+)\"")
                .matcher(text(answer))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining(", "));
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).bodyText().actual();
    }

    private MvcTestResult get(String address) {
        return web.get(team.rita(), address);
    }

    private void hear(UUID customer, Channel channel, DotKind kind, String words) {
        team.run(() -> conversations.log(
                team.bob(),
                NewConversation.of(customer, channel, Outcome.TALKED, "Talked")
                        .at(MONDAY)
                        .with(List.of(new DotEntry(kind, words)), List.of())));
    }

    private void sql(String sql) {
        team.run(() -> transactions.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }
}
