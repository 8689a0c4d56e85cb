package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form that somebody fills in when they have put the phone down: what it does while they write, whatever the network does. */
@EarfulTest
class LogFormTest {
    @Autowired
    Browsing browsing;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    TestBook book;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void fitsOnOneScreenOfAPhone() {
        try (var bob = form(Screen.PHONE)) {
            bob.picture("log-form");
            var height = (Number) bob.page().evaluate("document.documentElement.scrollHeight");
            assertThat(height.intValue()).isLessThanOrEqualTo(Screen.PHONE.height);
            assertThat(bob.button("Save")).isInViewport();
        }
    }

    @Test
    void savesATryWithOneTap() {
        try (var bob = form(Screen.PHONE)) {
            choose(bob, "No answer");
            bob.press("Save");
            bob.page().waitForURL("**/customers/" + ruiz);
        }
        assertThat(heard().attemptsSinceHeard()).isEqualTo(1);
    }

    @Test
    void makesADotOfTheWordsSelectedInTheNote() {
        try (var bob = form(Screen.DESKTOP)) {
            choose(bob, "Talked");
            note(bob).fill("Waited two weeks for a part");
            note(bob).evaluate("note => { note.focus(); note.setSelectionRange(7, 16); }");
            bob.page().locator("#kinds [data-kind=complaint]").click();
            assertThat(bob.page().locator("[name=dotWords]").first()).hasValue("two weeks");
            assertThat(bob.page().locator("[name=dotKind]").first()).hasValue("complaint");
            assertThat(bob.page().locator("#kinds")).isHidden();
            bob.picture("log-form-dot");
            note(bob).press("Control+Enter");
            bob.page().waitForURL("**/customers/" + ruiz);
            bob.open("/dots");
            assertThat(bob.page().getByText("two weeks").first()).isVisible();
            bob.picture("dots");
        }
        assertThat(heard().lastHeardAt()).isNotNull();
    }

    @Test
    void keepsASuggestedDotWithOneTap() {
        try (var bob = form(Screen.PHONE)) {
            choose(bob, "Talked");
            note(bob).pressSequentially("It would be great if you delivered on Saturdays. They pay by card.");
            var suggestion = bob.page().locator("[data-suggested=wish]");
            assertThat(suggestion).isVisible();
            bob.picture("log-form-suggested");
            suggestion.click();
            assertThat(suggestion).hasCount(0);
            assertThat(bob.page().locator("[name=dotKind]").first()).hasValue("wish");
            assertThat(bob.page().locator("[name=dotWords]").first())
                    .hasValue("It would be great if you delivered on Saturdays.");
        }
    }

    @Test
    void takesAScoreBackWithASecondTap() {
        try (var bob = form(Screen.PHONE)) {
            var seven = bob.page().locator(".scores label").nth(7);
            seven.click();
            assertThat(bob.page().getByLabel("7 of 10")).isChecked();
            seven.click();
            assertThat(bob.page().getByLabel("7 of 10")).not().isChecked();
            assertThat(bob.page().getByLabel("not asked")).isChecked();
        }
    }

    @Test
    void losesNothingWithoutAConnectionAndSavesItOnceWhenThereIsOne() {
        try (var bob = form(Screen.PHONE)) {
            choose(bob, "Talked");
            note(bob).fill("Said in a cellar");
            bob.context().setOffline(true);
            bob.press("Save");
            assertThat(bob.page().getByText("Not saved yet: no connection")).isVisible();
            bob.picture("log-form-offline");
            bob.context().setOffline(false);
            bob.page().reload();
            assertThat(bob.page().getByText("Your words from before are back")).isVisible();
            assertThat(note(bob)).hasValue("Said in a cellar");
            bob.press("Save");
            bob.page().waitForURL("**/customers/" + ruiz);
            bob.open("/conversations/new?customer=" + ruiz);
            assertThat(note(bob)).hasValue("");
            bob.open("/conversations");
            assertThat(bob.page().locator(".log-row")).hasCount(1);
        }
    }

    @Test
    void saysWhatIsMissingAndGoesOnFromThere() {
        try (var bob = form(Screen.PHONE)) {
            choose(bob, "Talked");
            bob.press("Save");
            assertThat(bob.page().locator("#problems")).containsText("Write one sentence");
            note(bob).fill("All well");
            bob.press("Save");
            bob.page().waitForURL("**/customers/" + ruiz);
        }
    }

    @Test
    void choosesTheCustomerByAFewLetters() {
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.open("/conversations/new");
            bob.page().getByRole(AriaRole.SEARCHBOX).pressSequentially("tall");
            bob.link("Talleres Ruiz").click();
            assertThat(bob.heading("Talleres Ruiz")).isVisible();
        }
    }

    @Test
    void readsTheLogThePromisesAndTheHistory() {
        book.fill(team);
        for (var screen : Screen.values()) {
            try (var bob = browsing.as(team.bob(), screen)) {
                bob.open("/conversations").picture("log");
                bob.open("/promises").picture("promises");
                bob.open("/dots").picture("dots-list");
                bob.page().locator("[aria-label^='Correct']").first().click();
                assertThat(bob.page().locator(".dot-edit")).isVisible();
                bob.picture("dots-edit");
                bob.open("/conversations");
                bob.page().locator(".log-row a").first().click();
                bob.page().locator("a:text-is('Correct')").click();
                note(bob).fill("Two weeks for a spare part, and nobody called on " + screen);
                bob.picture("log-form-edit");
                bob.press("Save");
                assertThat(bob.heading("What was changed")).isVisible();
                bob.picture("conversation");
                bob.open("/me/feelings").picture("feelings");
            }
        }
    }

    @Test
    void savesWhereTheBrowserKeepsNothing() {
        try (var bob = browsing.as(team.bob(), Screen.PHONE)) {
            bob.page().addInitScript("""
                    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no storage"); } });
                    """);
            bob.open("/conversations/new?customer=" + ruiz);
            choose(bob, "Talked");
            note(bob).fill("Said without a trace");
            bob.press("Save");
            bob.page().waitForURL("**/customers/" + ruiz);
        }
        assertThat(heard().lastHeardAt()).isNotNull();
    }

    private Visitor form(Screen screen) {
        return browsing.as(team.bob(), screen).open("/conversations/new?customer=" + ruiz);
    }

    private static Locator note(Visitor visitor) {
        return visitor.page().locator("[name=note]");
    }

    private static void choose(Visitor visitor, String outcome) {
        visitor.page()
                .locator(".outcomes label", new Page.LocatorOptions().setHasText(outcome))
                .click();
    }

    private Heard heard() {
        return team.within(() -> customers.get(ruiz).heard());
    }
}
