package app.earful.themes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class ThemeListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

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
    UUID parts;
    UUID invoices;

    @BeforeEach
    void prepare() {
        time.set(TODAY, ZoneId.of("Europe/Berlin"));
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz", "retail", 48_000_00, "EUR");
        weber = book.customer(team, "Weber Bau", "building", 1_000_00, "CHF");
        parts = book.theme(team, "spare part delivery");
        invoices = book.theme(team, "wrong invoices");
        book.say(team, ruiz, TODAY.minusDays(3), DotKind.COMPLAINT, "Two weeks for a part", parts, -0.8);
        book.say(team, ruiz, TODAY.minusDays(2), DotKind.COMPLAINT, "Still no part", parts, -0.6);
        book.say(team, weber, TODAY.minusDays(50), DotKind.WISH, "Parts from stock please", parts, -0.1);
        book.say(team, weber, TODAY.minusDays(400), DotKind.COMPLAINT, "The invoice was wrong", invoices, null);
    }

    @Test
    void countsEachCustomerOnceAndAddsUpOneCurrencyOnly() {
        assertThat(read("/themes"))
                .contains("spare part delivery", "complaint 2", "wish 1", "48.000", "and 1 in another currency")
                .contains("mostly unhappy", "n = 3")
                .containsPattern("theme-customers\"><span class=\"number\">2</span>")
                .containsPattern("theme-dots\"><span class=\"number\">3</span>")
                .contains("2 customers were heard in these 364 days")
                .doesNotContain("wrong invoices");
    }

    @Test
    void showsOtherTimes() {
        assertThat(read("/themes?period=ever")).contains("wrong invoices", "too few to say");
        assertThat(read("/themes?period=month")).containsPattern("theme-customers\"><span class=\"number\">1</span>");
    }

    @Test
    void saysThatFewWeeksTellNothingYet() {
        assertThat(read("/themes")).contains("cannot tell yet").doesNotContain("spark-line");
    }

    @Test
    void drawsALineFromEightWeeksOn() {
        for (var week = 0; week < 8; week++) {
            book.say(team, ruiz, TODAY.minusWeeks(week), DotKind.PAIN, "No part, week " + week, parts, -0.5);
        }
        assertThat(read("/themes")).contains("spark-line", "spark-band");
    }

    @Test
    void sortsAndGroups() {
        var praise = book.theme(team, "kind people");
        for (var customer : List.of(ruiz, weber)) {
            book.say(team, customer, TODAY.minusDays(1), DotKind.PRAISE, "So kind", praise, 0.9);
            book.say(team, customer, TODAY.minusDays(1), DotKind.PRAISE, "Always kind", praise, 0.9);
        }
        book.group(team, "Logistics", parts);
        assertThat(read("/themes?sort=dots"))
                .containsSubsequence("Logistics", "spare part", "In no group", "kind people");
        assertThat(read("/themes?sort=sentiment")).containsSubsequence("spare part delivery", "kind people");
        book.change(team, "update themes set pinned_at = now() where id = :id", "id", praise);
        assertThat(read("/themes?sort=sentiment")).containsSubsequence("Pinned", "kind people", "spare part delivery");
    }

    @Test
    void keepsIgnoredEndedAndMergedOnesApart() {
        book.change(team, "update themes set ignored_at = now() where id = :id", "id", parts);
        book.change(team, "update themes set merged_into = :into where id = :id", "into", parts, "id", invoices);
        assertThat(read("/themes")).doesNotContain("spare part delivery", "wrong invoices");
        assertThat(read("/themes?state=ignored"))
                .contains("spare part delivery")
                .doesNotContain("wrong invoices");
        assertThat(read("/themes?state=ended")).contains("wrong invoices", "merged into “spare part delivery”");
    }

    @Test
    void raisesEarlySignsWithTheirEvidence() {
        book.sign(team, parts, TODAY.minusDays(1), 7, 31, 4, 260);
        assertThat(read("/themes"))
                .contains("Early sign:", "Said by 7 of 31 customers heard in the last 3 days", "4 of 260")
                .contains("1 in 2.000", "Still no part", "rising")
                .doesNotContain("Two weeks for a part");
        time.set(TODAY.plusDays(8), ZoneId.of("Europe/Berlin"));
        assertThat(read("/themes")).doesNotContain("Early sign:");
    }

    @Test
    void forgetsADeletedDotAndARemovedOneAtOnce() {
        var dot = book.say(team, weber, TODAY, DotKind.PAIN, "Waiting for a part", parts, -0.4);
        assertThat(read("/themes")).containsPattern("theme-dots\"><span class=\"number\">4</span>");
        book.change(team, "update dots set deleted_at = now() where id = :id", "id", dot);
        assertThat(read("/themes")).containsPattern("theme-dots\"><span class=\"number\">3</span>");
        book.change(team, "delete from theme_dots where dot_id = :id", "id", dot);
        assertThat(read("/themes")).containsPattern("theme-dots\"><span class=\"number\">3</span>");
    }

    @Test
    void drawsAPictureThatCanBeReadAsATable() {
        assertThat(read("/themes/picture?period=ever"))
                .contains("aria-label=\"spare part delivery: 2 customers, mostly unhappy, cannot tell yet\"")
                .contains("<circle", "The same as a table")
                .doesNotContain("style=");
    }

    @Test
    void saysWhatWillBeHereWhileThereIsNothing() {
        var fresh = workspaces.team();
        assertThat(web.get(fresh.rita(), "/themes"))
                .hasStatusOk()
                .bodyText()
                .contains("What customers say in common will be here");
    }

    private String read(String address) {
        return web.read(team.rita(), address);
    }
}
