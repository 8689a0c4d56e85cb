package app.earful.ideas;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.conversations.DotKind;
import app.earful.platform.web.Flash;
import app.earful.themes.ThemeBook;
import app.earful.workspaces.Member;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    MockMvcTester mvc;

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

    @AfterEach
    void letTimeGoOn() {
        time.reset();
    }

    @Test
    void oneTapMakesAnIdeaOfAThemeOnceAndUndoTakesItBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        hear(weber, DotKind.PAIN, "I never know what is there", 1);
        hear(weber, DotKind.PRAISE, "Nice people", 1);
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
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        hear(weber, DotKind.WISH, "Where can I see the stock", 1);
        assertThat(get(team.bob(), idea))
                .bodyText()
                .contains("1 more dot of its theme says the same.")
                .doesNotContain("Where can I see the stock");
        post(team.bob(), idea + "/dots");
        assertThat(get(team.bob(), idea)).bodyText().contains("Where can I see the stock", "2 customers asked for it");
    }

    @Test
    void aDotCanBeTakenOffAndHungBack() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        var taxi = hear(weber, DotKind.WISH, "A taxi would be nice", 1);
        var idea = location(post(team.bob(), "/ideas", "theme", stock.toString()));
        var taken = post(team.bob(), idea + "/dots/delete", "dot", taxi.toString());
        assertThat(get(team.bob(), idea)).bodyText().doesNotContain("A taxi would be nice", "Weber Bau");
        undo(taken);
        assertThat(get(team.bob(), idea)).bodyText().contains("A taxi would be nice");
    }

    @Test
    void isDecidedWithUndoAndStandsInTheAudit() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
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
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
        hear(weber, DotKind.WISH, "Stock online", 1);
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
                        book.customer(team, "Stranger").toString()))
                .hasStatus(422);
    }

    @Test
    void isKeptByPrograms() {
        hear(ruiz, DotKind.WISH, "Show me the stock", 2);
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
        assertThat(mvc.delete().uri(address).with(as(team.bob())).exchange()).hasStatus(204);
        assertThat(mvc.post().uri(address + "/restore").with(as(team.bob())).exchange())
                .hasStatusOk();
        assertThat(get(team.rita(), address)).hasStatusOk();
    }

    private UUID hear(UUID customer, DotKind kind, String words, int daysAgo) {
        var dot = book.say(team, customer, TODAY.minusDays(daysAgo), kind, words);
        book.put(team, stock, words);
        return dot;
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
}
