package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Light or dark, as somebody likes it. */
@EarfulTest
class AppearanceTest {
    @Autowired
    Browsing browsing;

    @Autowired
    TestWorkspaces workspaces;

    @Test
    void theChosenSchemeIsSeenAtOnceAndKept() {
        var team = workspaces.team();
        try (var rita = browsing.as(team.rita(), Screen.PHONE)) {
            rita.open("/me");
            var root = rita.page().locator("html");
            rita.page()
                    .getByText("Dark", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(root).hasAttribute("data-scheme", "dark");
            rita.press("Save");
            rita.open("/customers");
            assertThat(root).hasAttribute("data-scheme", "dark");
        }
    }
}
