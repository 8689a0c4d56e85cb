package app.earful.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import app.earful.themes.figures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked for, ranked. */
@EarfulTest
@Tag("database")
class OpportunitiesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    /** Noon in Berlin, when all is said. */
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

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
    ThemeBook book;

    @Autowired
    Web web;

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
        stock = book.theme(team, "See the stock");
    }

    @Test
    void aCustomerCountsOneAndTheirValueAndHalfAfterNinetyDays() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 90, stock);
        hear(ruiz, DotKind.PAIN, "I have to call to know what is there", 180, stock);
        var delivery = book.theme(team, "Delivery");
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
        var ignored = book.theme(team, "Coffee");
        hear(weber, DotKind.WISH, "Better coffee", 1, ignored);
        book.change(team, "update themes set ignored_at = now() where id = :id", "id", ignored);
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
        assertThat(web.get(team.rita(), "/opportunities"))
                .hasStatusOk()
                .bodyText()
                .contains("A button for night mode")
                .doesNotContain("All is well", "Make it an idea");
        var made = web.post(
                team.bob(), "/ideas", "dot", dot("A button for night mode").toString());
        assertThat(made).hasStatus3xxRedirection();
        assertThat(web.get(team.bob(), Objects.requireNonNull(made.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("A button for night mode", "Talleres Ruiz");
        assertThat(web.get(team.bob(), "/opportunities")).bodyText().doesNotContain("A button for night mode");
    }

    @Test
    void isReadByPrograms() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        assertThat(web.get(team.rita(), "/api/v1/opportunities"))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("See the stock");
    }

    @Test
    void wordsThatTheProgramKeptSaySo() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2, stock);
        book.change(team, "update themes set quote_dot_id = :dot", "dot", dot("Show me the stock"));
        assertThat(web.get(team.rita(), "/opportunities"))
                .bodyText()
                .contains("Show me the stock")
                .doesNotContain("kept automatically");
        book.change(team, "update dots set kept_automatically = true");
        assertThat(web.get(team.rita(), "/opportunities")).bodyText().contains("kept automatically");
    }

    private List<Opportunity> ranked() {
        return team.within(() -> {
            figures.refresh();
            return opportunities.find(time.instant(), 10);
        });
    }

    private UUID customer(String name, long cents) {
        return book.customer(team, name, "metal", cents, "EUR");
    }

    private void hear(UUID customer, DotKind kind, String words, int daysAgo, @Nullable UUID theme) {
        book.say(team, customer, TODAY.minusDays(daysAgo), kind, words);
        if (theme != null) {
            book.put(team, theme, words);
        }
    }

    private UUID dot(String words) {
        return team.within(
                () -> Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select id from dots where words = ?")
                        .param(words)
                        .query(UUID.class)
                        .single())));
    }
}
