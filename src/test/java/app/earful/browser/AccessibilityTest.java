package app.earful.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.competitors.Competitors;
import app.earful.ideas.Ideas;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page that a link leads to, at both widths and in both schemes: for whoever cannot see well or hold still. */
@EarfulTest
class AccessibilityTest {
    /** What a finger cannot hit: smaller than 24 pixels, or a main action smaller than 44. Links in running text may be. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
                .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: false}))
                .filter(one => !one.closest(".skip, .visually-hidden"))
                .filter(one => !(getComputedStyle(one).display === "inline" && one.tagName === "A"))
                .map(one => [one, (one.tagName === "INPUT" && one.closest("label") || one).getBoundingClientRect()])
                .filter(([one, box]) => box.width < 24 || box.height < 23.5
                    || (one.matches(".primary, .thumb a") && box.height < 44))
                .map(([one, box]) => `${one.outerHTML.slice(0, 90)} is ${Math.round(box.width)} x ${Math.round(box.height)}`)
            """;

    private static final String OVERFLOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
                [...document.querySelectorAll("body *")]
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                    .map(one => "wider than the screen: " + one.outerHTML.slice(0, 90)).slice(0, 3)
            """;

    private final List<String> faults = new ArrayList<>();

    @Autowired
    Browsing browsing;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestBook book;

    @Autowired
    Competitors competitors;

    @Autowired
    Ideas ideas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everyPageIsAccessible() {
        var team = workspaces.team();
        book.fill(team);
        team.run(() -> carryOn(team));
        var walk = new Walk(List.of("/", "/imports/new", "/me/feelings", "/no/such"));
        try (var visitor = browsing.as(team.olga(), Screen.PHONE)) {
            var axe = new Axe(visitor.page());
            walk.go(visitor, address -> look(visitor, axe, address));
        }
        assertThat(faults).isEmpty();
        assertThat(walk.paths())
                .contains(
                        "/themes",
                        "/themes/picture",
                        "/week",
                        "/today",
                        "/imports",
                        "/customers",
                        "/conversations",
                        "/dots",
                        "/promises",
                        "/year",
                        "/me")
                .contains("/competitors", "/opportunities", "/ideas");
    }

    /** A competitor that somebody named, and an idea to be decided. */
    private void carryOn(Team team) {
        competitors.create(team.ada(), "Spare");
        ideas.makeOfDot(team.bob(), wish());
    }

    private UUID wish() {
        return Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql("select id from dots where kind = 'wish' order by id limit 1")
                        .query(UUID.class)
                        .single()));
    }

    @Test
    void everyPageForStrangersIsAccessible() {
        workspaces.team();
        var walk = new Walk(List.of("/sign-in"));
        try (var visitor = browsing.stranger(Screen.PHONE)) {
            var axe = new Axe(visitor.page());
            walk.go(visitor, address -> look(visitor, axe, address));
        }
        assertThat(faults).isEmpty();
    }

    private void look(Visitor visitor, Axe axe, String address) {
        var page = visitor.page();
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            note(address, screen, (List<?>) page.evaluate(OVERFLOW));
            note(address, screen, (List<?>) page.evaluate(SMALL_TARGETS));
            note(address, screen, axe.findAll());
            visitor.pictureAs(file(address, screen, "light"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            note(address, screen, axe.findContrast());
            visitor.pictureAs(file(address, screen, "dark"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        if (page.locator("h1").count() != 1) {
            faults.add(address + ": has not exactly one heading of the first level");
        }
    }

    private static String file(String address, Screen screen, String scheme) {
        var name = address.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[^a-z0-9]+", "_");
        return "pages/%s-%s-%s".formatted(name, screen.word(), scheme);
    }

    private void note(String address, Screen screen, List<?> found) {
        found.forEach(fault -> faults.add(address + " (" + screen.word() + "): " + fault));
    }
}
