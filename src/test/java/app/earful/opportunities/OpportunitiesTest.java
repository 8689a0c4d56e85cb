package app.earful.opportunities;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
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
import app.earful.platform.web.Flash;
import app.earful.themes.figures.Figures;
import app.earful.workspaces.Member;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** From what is said to an idea, and back to those who said it. */
@EarfulTest
@Tag("database")
class OpportunitiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    OpportunityRepository opportunities;

    @Autowired
    Figures figures;

    @Autowired
    SettableTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Ids ids;

    @Autowired
    MockMvcTester mvc;

    Team team;
    UUID ruiz;
    UUID weber;
    UUID stock;

    @BeforeEach
    void prepare() {
        time.set(NOW);
        team = workspaces.team();
        ruiz = customer("Talleres Ruiz", 300_000);
        weber = customer("Weber Bau", 100_000);
        stock = theme("See the stock");
    }

    @AfterEach
    void letTimeGoOn() {
        time.reset();
    }

    @Test
    void aCustomerCountsOneAndTheirValueAndHalfAfterNinetyDays() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 90, stock);
        hear(ruiz, DotKind.PAIN, "I have to call to know what is there", 180, stock);
        var delivery = theme("Delivery");
        hear(weber, DotKind.PAIN, "The parcel takes a week", 0, delivery);
        var found = ranked();
        assertThat(found).extracting(Opportunity::name).containsExactly("Delivery", "See the stock");
        // the average of the two is 2,000 a year
        assertThat(found.getFirst().points()).isCloseTo(1 + 0.5, within(0.001));
        assertThat(found.getLast().points()).isCloseTo((1 + 1.5) / 2, within(0.001));
        assertThat(found.getLast().customers()).isOne();
        assertThat(found.getLast().wishes()).isOne();
        assertThat(found.getLast().pains()).isOne();
        assertThat(found.getLast().value()).isEqualByComparingTo("3000");
    }

    @Test
    void praiseOldWordsAndIgnoredThemesDoNotCount() {
        hear(ruiz, DotKind.PRAISE, "The stock view is great", 1, stock);
        hear(ruiz, DotKind.WISH, "Show me the stock", 400, stock);
        var ignored = theme("Coffee");
        hear(weber, DotKind.WISH, "Better coffee", 1, ignored);
        sql("update themes set ignored_at = now() where id = '%s'".formatted(ignored));
        assertThat(ranked()).isEmpty();
    }

    @Test
    void whatIsSaidOrTakenBackCountsAtOnceAndWhatGoesByHalves() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 0, stock);
        assertThat(ranked()).extracting(Opportunity::customers).containsExactly(1);
        hear(weber, DotKind.PAIN, "I never know what is there", 0, stock);
        assertThat(ranked()).extracting(Opportunity::customers).containsExactly(2);
        // 1 + 1.5 and 1 + 0.5: the average is worked out anew
        assertThat(ranked().getFirst().points()).isCloseTo(4, within(0.001));
        time.set(NOW.plus(Duration.ofHours(12)));
        assertThat(ranked().getFirst().points()).isCloseTo(4 * Math.pow(0.5, 0.5 / 90), within(0.001));
        team.run(() -> conversations.deleteDot(team.bob(), dot("Show me the stock")));
        assertThat(ranked()).extracting(Opportunity::customers).containsExactly(1);
        team.run(() -> conversations.correctDot(
                team.bob(), dot("I never know what is there"), DotKind.PRAISE, "I never know what is there"));
        assertThat(ranked()).isEmpty();
    }

    @Test
    void whatStandsAloneIsListedUntilItIsAnIdea() {
        hear(ruiz, DotKind.WISH, "A button for night mode", 1, null);
        hear(ruiz, DotKind.PRAISE, "All is well", 1, null);
        assertThat(get(team.rita(), "/opportunities"))
                .hasStatusOk()
                .bodyText()
                .contains("A button for night mode")
                .doesNotContain("All is well", "Make it an idea");
        var made =
                post(team.bob(), "/ideas", "dot", dot("A button for night mode").toString());
        assertThat(made).hasStatus3xxRedirection();
        assertThat(get(team.bob(), location(made))).bodyText().contains("A button for night mode", "Talleres Ruiz");
        assertThat(get(team.bob(), "/opportunities")).bodyText().doesNotContain("A button for night mode");
    }

    @Test
    void oneTapMakesAnIdeaOfAThemeOnceAndUndoTakesItBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        hear(weber, DotKind.PAIN, "I never know what is there", 1, stock);
        hear(weber, DotKind.PRAISE, "Nice people", 1, stock);
        var made = post(team.bob(), "/ideas", "theme", stock.toString());
        assertThat(get(team.rita(), location(made)))
                .bodyText()
                .contains(
                        "See the stock", "2 customers asked for it", "Show me the stock", "I never know what is there")
                .doesNotContain("Nice people");
        assertThat(post(team.ada(), "/ideas", "theme", stock.toString())).hasRedirectedUrl(location(made));
        assertThat(get(team.bob(), "/opportunities"))
                .bodyText()
                .contains("Its idea")
                .doesNotContain(">Make it an idea<");
        undo(made);
        assertThat(get(team.bob(), location(made))).hasStatus(404);
        assertThat(get(team.bob(), "/opportunities")).bodyText().contains(">Make it an idea<");
    }

    @Test
    void whatIsSaidLaterInTheThemeIsOffered() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        hear(weber, DotKind.WISH, "Where can I see the stock", 1, stock);
        assertThat(get(team.bob(), idea))
                .bodyText()
                .contains("1 more dot of its theme says the same.")
                .doesNotContain("Where can I see the stock");
        post(team.bob(), idea + "/dots");
        assertThat(get(team.bob(), idea)).bodyText().contains("Where can I see the stock", "2 customers asked for it");
    }

    @Test
    void aDotCanBeTakenOffAndHungBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        hear(weber, DotKind.WISH, "A taxi would be nice", 1, stock);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        var taken = post(
                team.bob(),
                idea + "/dots/delete",
                "dot",
                dot("A taxi would be nice").toString());
        assertThat(get(team.bob(), idea)).bodyText().doesNotContain("A taxi would be nice", "Weber Bau");
        undo(taken);
        assertThat(get(team.bob(), idea)).bodyText().contains("A taxi would be nice");
    }

    @Test
    void isDecidedWithUndoAndStandsInTheAudit() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        var changed = post(
                team.bob(),
                idea,
                "title",
                "A stock view",
                "status",
                "doing",
                "decision",
                "In May, because many ask.",
                "owner",
                team.ada().id().toString());
        assertThat(get(team.rita(), idea))
                .bodyText()
                .contains("A stock view", "being done", "In May, because many ask.", "Ada Leader")
                .doesNotContain("Change it");
        assertThat(get(team.rita(), "/ideas?status=doing")).bodyText().contains("A stock view");
        assertThat(get(team.rita(), "/ideas?status=done")).bodyText().doesNotContain("A stock view");
        assertThat(get(team.olga(), "/audit")).bodyText().contains("changed the idea A stock view: open, then doing");
        undo(changed);
        assertThat(get(team.rita(), idea)).bodyText().contains("See the stock").doesNotContain("In May");
        assertThat(post(team.bob(), idea, "title", " ", "status", "open")).hasStatus(422);
        assertThat(post(team.rita(), idea, "title", "x", "status", "open")).hasStatus(403);
    }

    @Test
    void whoAskedIsToldWhenItIsDone() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        hear(weber, DotKind.WISH, "Stock online", 1, stock);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        assertThat(get(team.bob(), idea))
                .bodyText()
                .contains("When it is done or dropped")
                .doesNotContain("/tellings");
        post(team.bob(), idea, "title", "A stock view", "status", "done");
        var told = post(team.bob(), idea + "/tellings", "customer", ruiz.toString());
        assertThat(get(team.bob(), idea)).bodyText().contains("1 of 2 told.", "told by Bob Member");
        undo(told);
        assertThat(get(team.bob(), idea)).bodyText().contains("0 of 2 told.");
        assertThat(post(
                        team.bob(),
                        idea + "/tellings",
                        "customer",
                        customer("Stranger", 0).toString()))
                .hasStatus(422);
    }

    @Test
    void isKeptByPrograms() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        assertThat(get(team.rita(), "/api/v1/opportunities"))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("See the stock");
        var made = mvc.post()
                .uri("/api/v1/ideas")
                .with(as(team.bob()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"theme\":\"%s\"}".formatted(stock))
                .exchange();
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.customers").isEqualTo(1);
        var address = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        var changed = mvc.patch()
                .uri(address)
                .with(as(team.bob()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"status\":\"done\"}")
                .exchange();
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("done");
        assertThat(get(team.rita(), address + "/customers"))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Talleres Ruiz");
    }

    private List<Opportunity> ranked() {
        return team.within(() -> {
            figures.refresh();
            return opportunities.find(time.instant(), 10);
        });
    }

    private UUID customer(String name, long cents) {
        var id = team.within(() -> customers.create(team.ada(), NewCustomer.company(name)));
        sql("update customers set annual_value_cents = %d, currency = 'EUR' where id = '%s'".formatted(cents, id));
        return id;
    }

    private UUID theme(String name) {
        var id = ids.next();
        sql("""
                insert into themes (workspace_id, id, language, found_name, created_at, updated_at)
                values (current_workspace(), '%s', 'en', '%s', now(), now())
                """.formatted(id, name));
        return id;
    }

    private void hear(UUID customer, DotKind kind, String words, int daysAgo, @Nullable UUID theme) {
        team.run(() -> conversations.log(
                team.bob(),
                NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "Talked")
                        .at(NOW.minus(Duration.ofDays(daysAgo)))
                        .with(List.of(new DotEntry(kind, words)), List.of())));
        if (theme != null) {
            sql("""
                    insert into theme_dots (workspace_id, dot_id, theme_id, customer_id, heard_at, sureness, placed_at)
                    select workspace_id, id, '%s', customer_id, heard_at, 0.9, now() from dots where words = '%s'
                    on conflict (workspace_id, dot_id) do update set theme_id = excluded.theme_id
                    """.formatted(theme, words));
        }
    }

    private UUID dot(String words) {
        return team.within(
                () -> Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select id from dots where words = ?")
                        .param(words)
                        .query(UUID.class)
                        .single())));
    }

    private static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private void undo(MvcTestResult result) {
        var flash = (Flash)
                Objects.requireNonNull(result.getMvcResult().getFlashMap().get("flash"));
        assertThat(post(team.bob(), Objects.requireNonNull(flash.undo()))).hasStatus3xxRedirection();
    }

    private MvcTestResult get(Member member, String address) {
        return mvc.get().uri(URI.create(address)).with(as(member)).exchange();
    }

    private MvcTestResult post(Member member, String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).with(as(member)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void sql(String sql) {
        team.run(() -> transactions.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }
}
