package app.earful.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** From what is said to an idea, and back to those who said it. */
@EarfulTest
@Tag("database")
class IdeasTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    SettableTime time;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;
    UUID weber;
    UUID stock;

    @BeforeEach
    void prepare() {
        time.set(Instant.parse("2026-03-02T11:00:00Z"));
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz");
        weber = book.customer(team, "Weber Bau");
        stock = book.theme(team, "See the stock");
    }

    @Test
    void oneTapMakesAnIdeaOfAThemeOnceAndUndoTakesItBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        hear(weber, DotKind.PAIN, "I never know what is there", 1);
        hear(weber, DotKind.PRAISE, "Nice people", 1);
        var made = web.post(team.bob(), "/ideas", "theme", stock.toString());
        assertThat(web.get(team.rita(), Web.address(made)))
                .bodyText()
                .contains(
                        "See the stock", "2 customers asked for it", "Show me the stock", "I never know what is there")
                .doesNotContain("Nice people");
        assertThat(web.post(team.ada(), "/ideas", "theme", stock.toString())).hasRedirectedUrl(Web.address(made));
        assertThat(web.get(team.bob(), "/opportunities"))
                .bodyText()
                .contains("Its idea")
                .doesNotContain(">Make it an idea<");
        web.undo(team.bob(), made);
        assertThat(web.get(team.bob(), Web.address(made))).hasStatus(404);
        assertThat(web.get(team.bob(), "/opportunities")).bodyText().contains(">Make it an idea<");
    }

    @Test
    void whatIsSaidLaterInTheThemeIsOffered() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var idea = Web.address(web.post(team.bob(), "/ideas", "theme", stock.toString()));
        hear(weber, DotKind.WISH, "Where can I see the stock", 1);
        assertThat(web.get(team.bob(), idea))
                .bodyText()
                .contains("1 more dot of its theme says the same.")
                .doesNotContain("Where can I see the stock");
        web.post(team.bob(), idea + "/dots");
        assertThat(web.get(team.bob(), idea))
                .bodyText()
                .contains("Where can I see the stock", "2 customers asked for it");
    }

    @Test
    void aDotCanBeTakenOffAndHungBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var taxi = hear(weber, DotKind.WISH, "A taxi would be nice", 1);
        var idea = Web.address(web.post(team.bob(), "/ideas", "theme", stock.toString()));
        var taken = web.post(team.bob(), idea + "/dots/delete", "dot", taxi.toString());
        assertThat(web.get(team.bob(), idea)).bodyText().doesNotContain("A taxi would be nice", "Weber Bau");
        web.undo(team.bob(), taken);
        assertThat(web.get(team.bob(), idea)).bodyText().contains("A taxi would be nice");
    }

    @Test
    void isDecidedWithUndoAndStandsInTheAudit() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var idea = Web.address(web.post(team.bob(), "/ideas", "theme", stock.toString()));
        var changed = web.post(
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
        assertThat(web.get(team.rita(), idea))
                .bodyText()
                .contains("A stock view", "being done", "In May, because many ask.", "Ada Leader")
                .doesNotContain("Change it");
        assertThat(web.get(team.rita(), "/ideas?status=doing")).bodyText().contains("A stock view");
        assertThat(web.get(team.rita(), "/ideas?status=done")).bodyText().doesNotContain("A stock view");
        assertThat(web.get(team.olga(), "/audit"))
                .bodyText()
                .contains("changed the idea A stock view: open, then doing");
        web.undo(team.bob(), changed);
        assertThat(web.get(team.rita(), idea))
                .bodyText()
                .contains("See the stock")
                .doesNotContain("In May");
        assertThat(web.post(team.bob(), idea, "title", " ", "status", "open")).hasStatus(422);
        assertThat(web.post(team.rita(), idea, "title", "x", "status", "open")).hasStatus(403);
    }

    @Test
    void whoAskedIsToldWhenItIsDone() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        hear(weber, DotKind.WISH, "Stock online", 1);
        var idea = Web.address(web.post(team.bob(), "/ideas", "theme", stock.toString()));
        assertThat(web.get(team.bob(), idea))
                .bodyText()
                .contains("When it is done or dropped")
                .doesNotContain("/tellings");
        web.post(team.bob(), idea, "title", "A stock view", "status", "done");
        var told = web.post(team.bob(), idea + "/tellings", "customer", ruiz.toString());
        assertThat(web.get(team.bob(), idea)).bodyText().contains("1 of 2 told.", "told by Bob Member");
        web.undo(team.bob(), told);
        assertThat(web.get(team.bob(), idea)).bodyText().contains("0 of 2 told.");
        assertThat(web.post(
                        team.bob(),
                        idea + "/tellings",
                        "customer",
                        book.customer(team, "Stranger").toString()))
                .hasStatus(422);
    }

    @Test
    void isKeptByPrograms() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var made = web.send(team.bob(), HttpMethod.POST, "/api/v1/ideas", "{\"theme\":\"%s\"}".formatted(stock));
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.customers").isEqualTo(1);
        var address = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        var changed = web.send(team.bob(), HttpMethod.PATCH, address, "{\"status\":\"done\"}");
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("done");
        assertThat(web.get(team.rita(), address + "/customers"))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Talleres Ruiz");
        assertThat(web.send(team.bob(), HttpMethod.DELETE, address, "")).hasStatus(204);
        assertThat(web.post(team.bob(), address + "/restore")).hasStatusOk();
        assertThat(web.get(team.rita(), address)).hasStatusOk();
    }

    private UUID hear(UUID customer, DotKind kind, String words, int daysAgo) {
        var dot = book.say(team, customer, TODAY.minusDays(daysAgo), kind, words);
        book.put(team, stock, words);
        return dot;
    }
}
