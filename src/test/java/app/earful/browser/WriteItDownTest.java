package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** After the call: in under a minute, once, whatever the network and the fingers do. */
@EarfulTest
class WriteItDownTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final Browsing browsing;
    private final TestBook book;
    private final SettableTime time;
    private final Team team;

    WriteItDownTest(
            @Autowired Browsing browsing,
            @Autowired TestBook book,
            @Autowired SettableTime time,
            @Autowired TestWorkspaces workspaces) {
        this.browsing = browsing;
        this.book = book;
        this.time = time;
        this.team = workspaces.team();
    }

    @BeforeEach
    void itIsTuesdayNoon() {
        time.set(TUESDAY, team.bob().zone());
    }

    @ParameterizedTest
    @EnumSource
    void fromTodayToADotInTheYear(Screen screen) {
        book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), screen)) {
            bob.open("/");
            assertThat(bob.heading("Ana of Talleres Ruiz")).isVisible();
            bob.picture("today");
            bob.link("Write it down").click();
            bob.choose("Talked");
            bob.choose("9 of 10");
            bob.field("What did you hear?").fill("The part came. They would like a stock view.");
            bob.picture("log-form");
            bob.press("Save");
            assertThat(bob.heading("You heard a customer today.")).isVisible();
            bob.open("/year");
            bob.picture("year");
            bob.page().locator("a[href*='2026-11-24']").click();
            bob.picture("log-of-a-day");
            assertThat(bob.page().getByText("They would like a stock view")).isVisible();
        }
    }

    @Test
    void byKeyboardOnly() {
        var customer = book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), Screen.DESKTOP)) {
            bob.open("/customers/" + customer);
            var keys = bob.page().keyboard();
            keys.press("w");
            bob.page().waitForURL(url -> url.contains("/conversations/new"));
            bob.radio("Talked").focus();
            keys.press("Space");
            keys.press("Tab");
            bob.field("What did you hear?").focus();
            keys.type("All quiet since the part came.");
            keys.press("Control+Enter");
            bob.page().waitForURL(url -> !url.contains("/new"));
            keys.press("g");
            keys.press("l");
            assertThat(bob.page().getByText("All quiet since the part came.")).isVisible();
            keys.press("?");
            assertThat(bob.page().getByRole(AriaRole.DIALOG)).isVisible();
            keys.press("Escape");
            assertThat(bob.page().getByRole(AriaRole.DIALOG)).isHidden();
        }
    }

    @Test
    void pressedTwiceAndBackAgainItIsThereOnce() {
        var customer = book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/conversations/new?customer=" + customer + "&channel=call");
            bob.choose("Talked");
            bob.field("What did you hear?").fill("Said only once.");
            bob.button("Save").dblclick();
            bob.page().waitForURL(url -> !url.contains("/new"));
            bob.page().goBack();
            if (bob.button("Save").isVisible()) {
                bob.field("What did you hear?").fill("Said only once.");
                bob.press("Save");
                bob.page().waitForURL(url -> !url.contains("/new"));
            }
            bob.open("/conversations");
            assertThat(bob.page().getByText("Said only once.")).hasCount(1);
        }
    }

    @Test
    void aCorrectionKeepsWhatStoodThereBefore() {
        var customer = book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/conversations/new?customer=" + customer + "&channel=call");
            bob.choose("Talked");
            bob.field("What did you hear?").fill("They want two of it.");
            bob.press("Save");
            bob.page().waitForURL(url -> !url.contains("/new"));
            bob.open("/conversations");
            bob.link("Talleres Ruiz").first().click();
            bob.link("Correct").click();
            bob.field("What did you hear?").fill("They want three of it.");
            bob.press("Save");
            assertThat(bob.page().locator(".note-text").first()).hasText("They want three of it.");
            assertThat(bob.page().getByText("They want two of it.")).isVisible();
        }
    }
}
