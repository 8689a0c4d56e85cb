package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.themes.HeardThings;
import app.earful.themes.ThemeBook;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what three customers said to one theme: written down, kept, corrected, found by meaning, merged and taken back. */
@EarfulTest
class ConnectingDotsTest {
    private static final List<String> SATURDAYS = List.of(
            "It would be great if you delivered on Saturdays.",
            "It would be great if you could deliver on a Saturday morning.",
            "It would be great if deliveries came on Saturdays as well.");

    private static final List<String> SAID_BEFORE = List.of(
            "please deliver on saturday too",
            "we need a delivery on saturdays",
            "why is there no saturday delivery",
            "saturday deliveries would help our shop",
            "can the van deliver on saturday");

    private static final List<String> INVOICES = List.of(
            "the invoice was wrong again",
            "there is a mistake on our invoice",
            "you billed us twice on the last invoice",
            "the amount on the invoice is not correct",
            "our invoice shows the wrong price",
            "we got an incorrect invoice this month",
            "please check the invoice, it is wrong");

    private static final List<String> PEOPLE = List.of(
            "your people on the phone are so friendly",
            "the lady on the phone was very kind",
            "everyone who answers the phone is friendly",
            "such nice staff on your phone line",
            "the team on the telephone is always polite",
            "friendly people answer your phone",
            "the person on the phone was really nice");

    @Autowired
    Browsing browsing;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    HeardThings heard;

    @Autowired
    ThemeBook book;

    @Autowired
    InstantSource time;

    @Test
    void goesFromThreeTalksToOneTheme() {
        var team = workspaces.team();
        var before = time.instant().minus(Duration.ofDays(20));
        List.of(SAID_BEFORE, INVOICES, PEOPLE).forEach(words -> heard.hear(team, before, words));
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            for (var words : SATURDAYS) {
                keepSuggested(bob, book.customer(team, "Customer " + SATURDAYS.indexOf(words)), words);
            }
            correctTheNewest(bob);
        }
        heard.read(team);
        var saturdays = heard.theme(team, SATURDAYS.getFirst());
        assertThat(saturdays).isNotEqualTo(HeardThings.NOWHERE);
        assertThat(SATURDAYS)
                .allSatisfy(words -> assertThat(heard.theme(team, words)).isEqualTo(saturdays));
        try (var ada = browsing.as(team.ada(), Screen.DESKTOP)) {
            find(ada, saturdays);
            merge(ada, team, saturdays);
        }
    }

    private static void keepSuggested(Visitor bob, UUID customer, String words) {
        bob.open("/conversations/new?customer=" + customer);
        bob.page()
                .locator(".outcomes label", new Page.LocatorOptions().setHasText("Talked"))
                .click();
        bob.page().locator("[name=note]").pressSequentially(words + " They pay by card.");
        bob.page().locator("[data-suggested]").first().click();
        bob.press("Save");
        bob.page().waitForURL("**/customers/" + customer);
    }

    private static void correctTheNewest(Visitor bob) {
        bob.open("/dots");
        bob.page().locator("[aria-label^='Correct']").first().click();
        bob.page().locator(".dot-edit label[data-kind=pain]").click();
        bob.press("Save");
        assertThat(bob.page().locator(".dot-heard").first()).containsText("pain point");
    }

    private static void find(Visitor ada, UUID theme) {
        ada.open("/themes");
        ada.page().locator(".theme-name a[href='/themes/" + theme + "']").click();
        ada.page().waitForURL("**/themes/" + theme);
        for (var words : SATURDAYS) {
            assertThat(ada.page().locator(".sayers").getByText(words)).isVisible();
        }
        ada.picture("connecting-theme");
    }

    private void merge(Visitor ada, Team team, UUID theme) {
        var other = heard.theme(team, INVOICES.getFirst());
        ada.page()
                .getByText("Merge", new Page.GetByTextOptions().setExact(true))
                .click();
        ada.page().locator("select[name=into]").selectOption(new SelectOption().setValue(other.toString()));
        ada.press("Merge them");
        ada.page().waitForURL("**/themes/" + other);
        assertThat(ada.page().locator(".flash")).containsText("lives on here");
        assertThat(heard.theme(team, SATURDAYS.getFirst())).isEqualTo(other);
        ada.picture("connecting-merged");
        ada.page().locator(".flash button").click();
        assertThat(ada.page().locator(".flash")).containsText("never been decided");
        assertThat(heard.theme(team, SATURDAYS.getFirst())).isEqualTo(theme);
    }
}
