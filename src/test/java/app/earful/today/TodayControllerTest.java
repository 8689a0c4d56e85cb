package app.earful.today;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class TodayControllerTest {
    @Autowired
    TodayBook book;

    @Autowired
    MockMvcTester web;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void leadsHomeToToday() {
        assertThat(web.get().uri("/").with(TestWorkspaces.as(bob()))).hasRedirectedUrl("/today");
    }

    @Test
    void showsTheNameWithAllThereIsToKnow() {
        var ruiz = ruiz();
        assertThat(page(bob()))
                .contains("Tuesday", "your one for today", "Ana Ruiz", "Talleres Ruiz, Valencia", "48.000")
                .contains("<strong>131 days</strong>", "<strong>62 days</strong>")
                .contains("href=\"tel:+493012345670\"", "Call +49 30 12345670", "shape-rendering=\"crispEdges\"")
                .contains(
                        "What else do you want from us?",
                        "Waited two weeks for a spare part. ",
                        "A date for the stock view")
                .contains("Overdue.", "/conversations/new?customer=" + ruiz, "back=today", "of 225 working days");
    }

    @Test
    void tellsNothingThatWasDeleted() {
        ruiz();
        book.deleteDotsAndPromises();
        assertThat(page(bob()))
                .contains("Ana Ruiz", "Spare part late")
                .doesNotContain("Waited two weeks for a spare part", "A date for the stock view");
    }

    @Test
    void dialsNobodyWhoClosedThePhone() {
        var ruiz = ruiz();
        book.stopContact(ruiz, "call");
        assertThat(page(bob())).doesNotContain("tel:").contains("mailto:ana@example.com", "Write to ana@example.com");
    }

    @Test
    void bringsSomeoneElseAndSaysWhatFollows() {
        ruiz();
        book.customer("Second", 10);
        page(bob());
        var pick = book.ask("select id from picks", UUID.class);
        assertThat(book.post(bob(), "/today/swap", "pick", pick.toString(), "reason", "other"))
                .hasRedirectedUrl("/today");
        assertThat(page(bob())).contains("Second").doesNotContain("Ana Ruiz");
    }

    @Test
    void refusesAReasonItDoesNotKnow() {
        ruiz();
        page(bob());
        var pick = book.ask("select id from picks", UUID.class);
        assertThat(book.post(bob(), "/today/swap", "pick", pick.toString(), "reason", "bored"))
                .hasStatus(422);
    }

    @Test
    void countsATryWithOneTapAndKeepsTheName() {
        var ruiz = ruiz();
        page(bob());
        var pick = book.ask("select id from picks", UUID.class);
        for (var twice = 0; twice < 2; twice++) {
            book.post(
                    bob(),
                    "/today/attempts",
                    "customer",
                    ruiz.toString(),
                    "pick",
                    pick.toString(),
                    "key",
                    "0193aaaa-0000-7000-8000-000000000001",
                    "outcome",
                    "no_answer");
        }
        assertThat(book.ask("select count(*) from conversations where outcome = 'no_answer'", Long.class))
                .isEqualTo(1);
        assertThat(page(bob())).contains("Ana Ruiz", "Tried once since the last talk");
    }

    @Test
    void isCalmWhenTodayIsDoneAndOffersOneMore() {
        var ruiz = ruiz();
        book.customer("Second", 10);
        page(bob());
        book.log(bob(), ruiz, Outcome.TALKED, null, "All well");
        assertThat(page(bob()))
                .contains("You heard a customer today.", "One more")
                .doesNotContain("Second");
        book.post(bob(), "/today/more");
        assertThat(page(bob())).contains("one more", "Second");
        assertThat(page(bob())).as("the same on the next look").contains("Second");
    }

    @Test
    void keepsTheNameOfTheDayForLaterWhenSomebodyElseWasHeard() {
        ruiz();
        var other = book.customer("Other", 10);
        page(bob());
        book.log(bob(), other, Outcome.TALKED, null, "They called");
        assertThat(page(bob())).contains("You heard a customer today.", "Ana Ruiz is still here");
        book.post(bob(), "/today/more");
        assertThat(page(bob())).contains("Call +49 30 12345670");
    }

    @Test
    void asksForNothingOnADayOff() {
        ruiz();
        book.time.set(LocalDate.of(2026, 12, 25), bob().zone());
        assertThat(page(bob()))
                .contains("A day off.", "1st Christmas day", "Call someone anyway")
                .doesNotContain("tel:");
        assertThat(book.ask("select count(*) from picks", Long.class)).isZero();
        book.post(bob(), "/today/more");
        assertThat(page(bob())).contains("Ana Ruiz");
        assertThat(web.get().uri("/api/v1/today").with(TestWorkspaces.as(ada())))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("off");
    }

    @Test
    void teachesWhereThereAreNoCustomersYet() {
        assertThat(page(bob())).contains("Here will be one name a day.", "/imports", "/customers/new");
        book.time.set(LocalDate.of(2026, 12, 25), bob().zone());
        assertThat(page(bob())).as("on a day off").contains("Here will be one name a day.");
    }

    @Test
    void saysWhyNobodyIsLeft() {
        book.stopContact(book.customer("Closed", 10), "any");
        book.talked(ada(), book.customer("Heard", 10), TUESDAY.minusDays(1));
        assertThat(page(bob()))
                .contains("Nobody is left to call today.", "One was heard from within the last week.", "One has asked");
    }

    @Test
    void givesReadersNoName() {
        ruiz();
        assertThat(page(book.team.rita())).contains("You are reading along.").doesNotContain("Ana Ruiz");
        assertThat(book.post(book.team.rita(), "/today/more")).hasStatus(403);
        assertThat(book.ask("select count(*) from picks", Long.class)).isZero();
    }

    @Test
    void suggestsTheSameNewPersonAllWeekAndNobodyElses() {
        for (var name : List.of("Prospect One", "Prospect Two")) {
            book.set(book.customer(name, 0), "relationship", "prospect");
        }
        ruiz();
        var bobs = newName(bob());
        var adas = newName(ada());
        assertThat(List.of(bobs, adas)).containsExactlyInAnyOrder("Prospect One", "Prospect Two");
        book.time.set(TUESDAY.plusDays(3), bob().zone());
        assertThat(newName(bob())).isEqualTo(bobs);
        assertThat(page(bob())).contains("Someone new this week");
    }

    @Test
    void suggestsNobodyWhoAskedNotToBeContacted() {
        ruiz();
        var prospect = book.customer("Prospect One", 0);
        book.set(prospect, "relationship", "prospect");
        assertThat(page(bob())).contains("Someone new this week", "Prospect One");
        book.stopContact(prospect, "any");
        assertThat(page(bob())).doesNotContain("Someone new this week");
    }

    @Test
    void tellsWhatColleaguesHeardNearby() {
        ruiz();
        for (var name : List.of("Other One", "Other Two")) {
            var other = book.customer(name, 0);
            book.set(other, "city", "Valencia");
            book.log(
                    ada(),
                    NewConversation.of(other, Channel.CALL, Outcome.TALKED, "Delivery")
                            .with(List.of(new DotEntry(DotKind.COMPLAINT, "Delivery takes too long")), List.of())
                            .at(TUESDAY.minusDays(20).atStartOfDay(bob().zone()).toInstant()));
        }
        assertThat(page(bob())).contains("2 others in Valencia, last: “Delivery takes too long”");
        assertThat(page(ada())).as("her own are no news to her").doesNotContain("in Valencia, last:");
        book.deleteDotsAndPromises();
        assertThat(page(bob())).doesNotContain("in Valencia, last:");
    }

    @Test
    void speaksGerman() {
        ruiz();
        book.speakGerman(bob());
        assertThat(page(bob()))
                .contains(
                        "dein Name für heute", "Seit <strong>131 Tagen</strong> nichts gehört", "Heute jemand anderes");
    }

    @Test
    void answersTheApiWithReasonsAndBrief() {
        ruiz();
        var answer = assertThat(web.get().uri("/api/v1/today").with(TestWorkspaces.as(bob())))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$.state").isEqualTo("open");
        answer.extractingPath("$.picks[0].name").isEqualTo("Ana Ruiz");
        var silent = "$.picks[0].reasons[?(@.code == 'silent')]";
        answer.extractingPath(silent + ".numbers[0]").asArray().containsExactly(131);
        answer.extractingPath(silent + ".text").asArray().containsExactly("Not heard from in 131 days.");
        answer.extractingPath("$.picks[0].brief.ways[0].value").isEqualTo("+493012345670");
        answer.extractingPath("$.picks[0].brief.conversations[0].dots[0].kind").isEqualTo("complaint");
        answer.extractingPath("$.picks[0].brief.promises[0].overdue").isEqualTo(true);
        answer.doesNotHavePath("$.picks[0].brief.bestTime");
    }

    @Test
    void tellsTheApiWhenTheyAnswer() {
        var ruiz = book.customer("Talleres Ruiz", 1_000);
        IntStream.rangeClosed(3, 8).forEach(week -> {
            tried(ruiz, week, Outcome.TALKED, 9);
            tried(ruiz, week, Outcome.NO_ANSWER, 15);
        });
        var answer = assertThat(web.get().uri("/api/v1/today").with(TestWorkspaces.as(bob())))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$.picks[0].brief.bestTime.part").isEqualTo("morning");
        answer.doesNotHavePath("$.picks[0].brief.bestTime.weekday");
        answer.extractingPath("$.picks[0].brief.bestTime.answers").isEqualTo(6);
        answer.extractingPath("$.picks[0].brief.bestTime.otherTries").isEqualTo(6);
    }

    private void tried(UUID customer, int weeksAgo, Outcome outcome, int hour) {
        var on = TUESDAY.minusWeeks(weeksAgo).minusDays(weeksAgo % 3);
        book.log(
                bob(),
                customer,
                outcome,
                on.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant(),
                "A try");
    }

    @Test
    void swapsThroughTheApi() {
        ruiz();
        book.customer("Second", 10);
        var swap = web.post()
                .uri("/api/v1/today/swap")
                .with(TestWorkspaces.as(bob()))
                .with(csrf())
                .contentType("application/json")
                .content("{\"reason\": \"not_now\", \"until\": \"2026-12-01\"}");
        web.get().uri("/api/v1/today").with(TestWorkspaces.as(bob())).exchange();
        assertThat(swap)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.picks[0].name")
                .isEqualTo("Second");
        assertThat(book.ask("select until_on from snoozes", LocalDate.class)).isEqualTo("2026-12-01");
        assertThat(web.post()
                        .uri("/api/v1/today/swap")
                        .with(TestWorkspaces.as(bob()))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"reason\": \"bored\"}"))
                .hasStatus(422);
    }

    /** As on the drawing: heard 131 days ago, a complaint, an overdue promise, a renewal ahead. */
    private UUID ruiz() {
        var ruiz = book.customer("Talleres Ruiz", 48_000);
        book.set(ruiz, "city", "Valencia");
        book.set(ruiz, "renews_on", TUESDAY.plusDays(62));
        book.contact(ruiz, "Ana Ruiz", "030 12345670", "ana@example.com");
        book.log(
                bob(),
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Spare part late")
                        .with(
                                List.of(new DotEntry(DotKind.COMPLAINT, "Waited two weeks for a spare part.")),
                                List.of(new PromiseEntry("A date for the stock view", TUESDAY.minusDays(80))))
                        .at(TUESDAY.minusDays(131)
                                .atTime(12, 0)
                                .atZone(bob().zone())
                                .toInstant()));
        return ruiz;
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }

    private String newName(Member member) {
        page(member);
        return book.ask("""
                select c.name from week_names w join customers c on c.workspace_id = w.workspace_id and c.id = w.customer_id
                where w.member_id = ?
                """, String.class, member.id());
    }

    private String page(Member member) {
        return book.page(member, "/today");
    }
}
