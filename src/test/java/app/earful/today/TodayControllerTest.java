package app.earful.today;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        var ruiz = book.ruiz();
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
        book.ruiz();
        book.deleteDotsAndPromises();
        assertThat(page(bob()))
                .contains("Ana Ruiz", "Spare part late")
                .doesNotContain("Waited two weeks for a spare part", "A date for the stock view");
    }

    @Test
    void dialsNobodyWhoClosedThePhone() {
        var ruiz = book.ruiz();
        book.stopContact(ruiz, "call");
        assertThat(page(bob())).doesNotContain("tel:").contains("mailto:ana@example.com", "Write to ana@example.com");
    }

    @Test
    void bringsSomeoneElseAndSaysWhatFollows() {
        book.ruiz();
        book.customer("Second", 10);
        page(bob());
        var pick = book.ask("select id from picks", UUID.class);
        assertThat(book.post(bob(), "/today/swap", "pick", pick.toString(), "reason", "other"))
                .hasRedirectedUrl("/today");
        assertThat(page(bob())).contains("Second").doesNotContain("Ana Ruiz");
    }

    @Test
    void refusesAReasonItDoesNotKnow() {
        book.ruiz();
        page(bob());
        var pick = book.ask("select id from picks", UUID.class);
        assertThat(book.post(bob(), "/today/swap", "pick", pick.toString(), "reason", "bored"))
                .hasStatus(422);
    }

    @Test
    void countsATryWithOneTapAndKeepsTheName() {
        var ruiz = book.ruiz();
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
        assertThat(page(bob())).contains("Ana Ruiz", "Tried once; no talk came of it.");
    }

    @Test
    void isCalmWhenTodayIsDoneAndOffersOneMore() {
        var ruiz = book.ruiz();
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
        book.ruiz();
        var other = book.customer("Other", 10);
        page(bob());
        book.log(bob(), other, Outcome.TALKED, null, "They called");
        assertThat(page(bob())).contains("You heard a customer today.", "Ana Ruiz is still here");
        book.post(bob(), "/today/more");
        assertThat(page(bob())).contains("Call +49 30 12345670");
    }

    @Test
    void asksForNothingOnADayOff() {
        book.ruiz();
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
        book.ruiz();
        assertThat(page(book.team.rita())).contains("You are reading along.").doesNotContain("Ana Ruiz");
        assertThat(book.post(book.team.rita(), "/today/more")).hasStatus(403);
        assertThat(book.ask("select count(*) from picks", Long.class)).isZero();
    }

    @Test
    void suggestsTheSameNewPersonAllWeekAndNobodyElses() {
        for (var name : List.of("Prospect One", "Prospect Two")) {
            book.set(book.customer(name, 0), "relationship", "prospect");
        }
        book.ruiz();
        var bobs = newName(bob());
        var adas = newName(ada());
        assertThat(List.of(bobs, adas)).containsExactlyInAnyOrder("Prospect One", "Prospect Two");
        book.time.set(TUESDAY.plusDays(3), bob().zone());
        assertThat(newName(bob())).isEqualTo(bobs);
        assertThat(page(bob())).contains("Someone new this week");
    }

    @Test
    void suggestsNobodyWhoAskedNotToBeContacted() {
        book.ruiz();
        var prospect = book.customer("Prospect One", 0);
        book.set(prospect, "relationship", "prospect");
        assertThat(page(bob())).contains("Someone new this week", "Prospect One");
        book.stopContact(prospect, "any");
        assertThat(page(bob())).doesNotContain("Someone new this week");
    }

    @Test
    void tellsWhatColleaguesHeardNearby() {
        book.ruiz();
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
        book.ruiz();
        book.speakGerman(bob());
        assertThat(page(bob()))
                .contains(
                        "dein Name für heute", "Seit <strong>131 Tagen</strong> nichts gehört", "Heute jemand anderes");
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
