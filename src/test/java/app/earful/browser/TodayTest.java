package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The home page: one name, another one when asked, and none on a day off. */
@EarfulTest
class TodayTest {
    @Autowired
    Browsing browsing;

    @Autowired
    TestBook book;

    @Autowired
    SettableTime time;

    @Autowired
    TestWorkspaces workspaces;

    @Test
    void someoneElseTodayTakesTwoTaps() {
        var team = workspaces.team();
        time.set(LocalDate.of(2026, 11, 24), team.bob().zone());
        book.customer(team, "Talleres Ruiz");
        book.customer(team, "Bäckerei Özdemir");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/");
            var first = bob.page().locator("h1").innerText();
            bob.page().locator("#content").getByText("Someone else today").click();
            bob.press("Reached lately");
            assertThat(bob.page().locator("h1")).not().hasText(first);
            var second = bob.page().locator("h1").innerText();
            bob.open("/");
            assertThat(bob.page().locator("h1")).hasText(second);
            assertThat(second).startsWith("Ana of");
        }
    }

    @Test
    void notNowBringsAnotherNameUntilThatDay() {
        var team = workspaces.team();
        var tuesday = LocalDate.of(2026, 11, 24);
        time.set(tuesday, team.bob().zone());
        book.customer(team, "Talleres Ruiz");
        book.customer(team, "Bäckerei Özdemir");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/");
            var first = bob.page().locator("h1").innerText();
            bob.page().locator("#content").getByText("Someone else today").click();
            bob.page().locator("#until").fill("2026-11-26");
            bob.press("Not now");
            assertThat(bob.page().locator("h1")).not().hasText(first);
            time.set(tuesday.plusDays(1), team.bob().zone());
            bob.open("/");
            assertThat(bob.page().locator("h1")).not().hasText(first);
        }
    }

    @Test
    void afterTheCallThePageAsksHowItWent() {
        var team = workspaces.team();
        time.set(LocalDate.of(2026, 11, 24), team.bob().zone());
        book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/");
            var page = bob.page();
            assertThat(page.getByText("How did it go?")).isHidden();
            // the browser here has no telephone
            page.evaluate("document.querySelector('[data-call]').addEventListener('click', e => e.preventDefault())");
            page.locator("[data-call]").click();
            page.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(page.getByText("How did it go?")).isVisible();
            assertThat(page.locator("[data-log]")).hasClass(Pattern.compile(".*\\bprimary\\b.*"));
            bob.open("/");
            assertThat(page.getByText("How did it go?")).isVisible();
            page.locator("[data-log]").click();
            assertThat(page.locator("form.log")).isVisible();
            bob.open("/");
            assertThat(page.getByText("How did it go?")).isHidden();
        }
    }

    @Test
    void aDayOffAsksForNothing() {
        var team = workspaces.team();
        time.set(LocalDate.of(2026, 11, 24), team.bob().zone());
        book.customer(team, "Talleres Ruiz");
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/me/days-off");
            bob.field("First day").fill("2026-11-24");
            bob.press("Add");
            assertThat(bob.page().getByText("Your days off are in.")).isVisible();
            bob.open("/");
            assertThat(bob.heading("A day off.")).isVisible();
            assertThat(bob.page().getByText("Ana of")).isHidden();
        }
    }
}
