package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import com.microsoft.playwright.options.ColorScheme;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leader reads what customers say: the table, the picture, one theme, the week. */
@EarfulTest
class ReadingThemesTest {
    @Autowired
    Browsing browsing;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    InstantSource time;

    Team team;
    UUID parts;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        parts = book.theme(team, "spare part delivery");
        var invoices = book.theme(team, "wrong invoices");
        var people = book.theme(team, "kind people on the phone");
        var parking = book.theme(team, "parking");
        book.group(team, "Logistics", parts, parking);
        var today = time.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
        var customers = IntStream.range(0, 9)
                .mapToObj(at -> book.customer(
                        team, "Customer No " + at, at % 3 == 0 ? "retail" : "building", 12_000_00L * at, "EUR"))
                .toList();
        for (var week = 0; week < 14; week++) {
            say(customers, week, today.minusWeeks(week), invoices, people);
        }
        book.say(team, customers.getLast(), today, DotKind.QUESTION, "Where can we park a truck?", parking, -0.1);
        book.sign(team, parts, today.minusDays(1), 7, 31, 4, 260);
    }

    private void say(List<UUID> customers, int week, LocalDate day, UUID invoices, UUID people) {
        for (var at = 0; at < customers.size(); at++) {
            if ((at + week) % 3 == 0 || week < 2) {
                book.say(
                        team,
                        customers.get(at),
                        day,
                        DotKind.COMPLAINT,
                        "We waited two weeks for a spare part",
                        parts,
                        -0.8);
            } else if (week > 4 && at % 2 == 0) {
                book.say(team, customers.get(at), day, DotKind.PAIN, "The invoice was wrong once more", invoices, -0.5);
            } else {
                book.say(team, customers.get(at), day, DotKind.PRAISE, "Always so kind on the phone", people, 0.9);
            }
        }
    }

    @Test
    void findsTheThemeThatRisesAndOpensTheWordsBehindIt() {
        for (var screen : Screen.values()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var ada = browsing.as(team.ada(), screen, scheme)) {
                    var suffix = scheme == ColorScheme.DARK ? "-dark" : "";
                    ada.open("/themes").picture("themes" + suffix);
                    ada.open("/themes/picture").picture("themes-picture" + suffix);
                    ada.page().locator("a.bubble").first().click();
                    ada.page().waitForURL("**/themes/*-*");
                    assertThat(ada.page().locator(".sayer").first()).isVisible();
                    ada.picture("theme" + suffix);
                    ada.open("/week").picture("week" + suffix);
                    assertThat(ada.page()
                                    .getByText("Where can we park a truck?")
                                    .first())
                            .isVisible();
                }
            }
        }
    }
}
