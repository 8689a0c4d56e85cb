package app.earful.years;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class YearControllerTest {
    @Autowired
    TodayBook book;

    @BeforeEach
    void talkYesterday() {
        book.talked(bob(), book.customer("Ruiz", 1_000), TUESDAY.minusDays(1));
    }

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void showsTheYearAsTablesWhoseCellsOpenTheirTalks() {
        assertThat(book.page(bob(), "/year"))
                .contains(
                        "/conversations?member=%s&from=2026-11-23&to=2026-11-23".formatted(bob().id()),
                        "23 November 2026: one talk")
                .contains(
                        "<caption>November</caption>",
                        "scope=\"row\"",
                        "Epiphany",
                        "24 November 2026: today, no talk yet");
    }

    @Test
    void beginsWithTheFirstTalk() {
        book.sql("update members set created_at = ? where id = ?", Timestamp.from(book.noon(TUESDAY)), ada().id());
        assertThat(book.page(ada(), "/year"))
                .contains("The first talk makes the first dot; 27 days will count in this year.", "2026 · Ada Leader")
                .doesNotContain("of 0");
        assertThat(book.page(ada(), "/today"))
                .contains("The first talk makes the first dot.")
                .doesNotContain("of 0");
        book.talked(ada(), book.customer("Moreau", 1_000), TUESDAY);
        assertThat(book.page(ada(), "/year")).contains("of one day that counted so far");
    }

    @Test
    void showsAColleaguesYearToLeadersOnly() {
        var bobs = "/year?member=" + bob().id();
        assertThat(book.page(ada(), bobs))
                .contains("The year of Bob Member", "member=" + bob().id() + "&from=2026-11-23");
        assertThat(book.open(bob(), "/year?member=" + ada().id())).hasStatus(403);
        assertThat(book.open(book.team.rita(), "/api/v1/year?member=" + bob().id()))
                .hasStatus(403);
        assertThat(book.open(ada(), "/api/v1/year?member=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void tellsWhatWasLearnedThisMonthAndNotDeletedSince() {
        var talk = NewConversation.of(book.customer("Mora", 1_000), Channel.CALL, Outcome.TALKED, "Late");
        book.log(bob(), talk.with(List.of(new DotEntry(DotKind.COMPLAINT, "Late")), List.of()));
        assertThat(book.page(bob(), "/year")).contains("/dots?kind=complaint");
        book.deleteDotsAndPromises();
        assertThat(book.page(bob(), "/year")).doesNotContain("/dots?kind=complaint");
    }

    @Test
    void answersTheYearOfTheApi() {
        var answer = assertThat(book.open(bob(), "/api/v1/year?year=2026"))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$.daysInYear").isEqualTo(252);
        answer.extractingPath("$.connectedDays").isEqualTo(1);
        answer.extractingPath("$.streak").isEqualTo(1);
        answer.extractingPath("$.days[5].off").isEqualTo("Epiphany");
        assertThat(book.open(bob(), "/api/v1/year?year=9999")).hasStatus(422);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }
}
