package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ctrl+K, some letters, down, Enter: from wherever one is to whatever was heard. */
@EarfulTest
class SearchEverywhereTest {
    @Autowired
    Browsing browsing;

    @Autowired
    TestBook book;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Web web;

    Team team;

    @BeforeEach
    void fill() {
        team = workspaces.team();
        book.customer(team, "Talleres Ruiz");
        book.customer(team, "Bäckerei Özdemir");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> web.read(team.bob(), "/api/v1/search?q=ruiz").contains("\"ready\":true"));
    }

    @Test
    void leadsByTheKeyboardToACustomer() {
        try (var bob = browsing.as(team.bob(), Screen.DESKTOP)) {
            var axe = new Axe(bob.page());
            bob.open("/year");
            bob.page().keyboard().press("Control+k");
            var box = bob.page().locator("#search-words");
            assertThat(box).isFocused();
            bob.page().keyboard().type("backerei ozd");
            var options = bob.page().locator("#search [role=option]");
            assertThat(options.first()).containsText("Bäckerei Özdemir");
            assertThat(box).hasAttribute("aria-expanded", "true");
            bob.picture("search-dialog");
            bob.page().keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(box).isFocused();
            assertThat(axe.findAll()).isEmpty();
            bob.page().keyboard().press("Enter");
            bob.page().waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
            assertThat(bob.page().locator("h1")).containsText("Bäckerei Özdemir");
        }
    }

    @Test
    void opensAboveAnotherDialogAndTakesNewWordsWhenAskedAgain() {
        try (var bob = browsing.as(team.bob(), Screen.DESKTOP)) {
            bob.open("/year");
            bob.page().keyboard().press("?");
            assertThat(bob.page().locator("#keys")).isVisible();
            bob.page().keyboard().press("Control+k");
            var box = bob.page().locator("#search-words");
            assertThat(box).isFocused();
            bob.page().keyboard().type("nobody");
            bob.page().keyboard().press("Control+k");
            bob.page().keyboard().type("ruiz");
            assertThat(box).hasValue("ruiz");
            assertThat(bob.page().locator("#search [role=option]").first()).containsText("Ruiz");
        }
    }

    @Test
    void leadsToThePageOfTheSearchWhereNothingIsChosen() {
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/customers");
            bob.link("Search").first().click();
            var box = bob.page().locator("#search-words");
            assertThat(box).isFocused();
            box.fill("spaer part");
            assertThat(bob.page().locator("#search [role=option] mark").first()).hasText("spare");
            bob.picture("search-dialog");
            box.press("Enter");
            bob.page().waitForURL(Pattern.compile("/search\\?q=spaer"));
            assertThat(bob.page().locator(".found")).hasCount(4);
            assertThat(bob.page().locator(".found mark").first()).isVisible();
            bob.page().locator(".slide").getByText("Dots").click();
            bob.page().waitForURL(Pattern.compile("in=dot"));
            assertThat(bob.page().locator(".found")).hasCount(2);
            bob.picture("search-page");
        }
    }

    @Test
    void closesAndLeavesEverythingAsItWas() {
        try (var bob = browsing.as(team.bob(), Screen.DESKTOP)) {
            bob.open("/dots");
            var address = bob.page().url();
            bob.page().keyboard().press("Control+k");
            bob.page().keyboard().type("ruiz");
            assertThat(bob.page().locator("#search [role=option]").first()).isVisible();
            bob.page().keyboard().press("Escape");
            assertThat(bob.page().locator("#search")).not().isVisible();
            assertThat(bob.page().url()).isEqualTo(address);
        }
    }

    @Test
    void isAPlainLinkAndAPlainFormWithoutScripts() {
        try (var bob = browsing.as(team.bob(), Screen.DESKTOP);
                var plain = Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setStorageState(bob.context().storageState()))) {
            var page = plain.newPage();
            page.navigate(bob.open("/dots").page().url());
            page.locator("#search-open").click();
            page.waitForURL(Pattern.compile("/search$"));
            Locator box = page.locator("main input[type=search]");
            box.fill("ruiz");
            box.press("Enter");
            assertThat(page.locator(".found").first()).containsText("Talleres Ruiz");
        }
    }
}
