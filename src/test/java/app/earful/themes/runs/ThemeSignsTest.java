package app.earful.themes.runs;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class ThemeSignsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    ThemeSigns signs;

    @Autowired
    SettableTime time;

    @Autowired
    Web web;

    Team team;
    UUID parts;
    List<UUID> customers;

    /** Eight days on which five customers are content, and wait for a part one at a time. */
    @BeforeEach
    void prepare() {
        time.set(TODAY, ZoneId.of("Europe/Berlin"));
        team = workspaces.team();
        parts = book.theme(team, "spare part delivery");
        customers = IntStream.range(0, 6)
                .mapToObj(number -> book.customer(team, "Customer " + number))
                .toList();
        for (var day = 8; day > 0; day--) {
            for (var customer : customers.subList(0, 5)) {
                book.say(team, customer, TODAY.minusDays(day), DotKind.OTHER, "All is well");
            }
        }
        book.say(team, customers.getFirst(), TODAY.minusDays(4), DotKind.PAIN, "Waiting for a part", parts, null);
    }

    @Test
    void raisesAThemeAndNotTheKindsItIsMadeOf() {
        for (var at = 0; at < customers.size(); at++) {
            var kind = at < 3 ? DotKind.PAIN : DotKind.QUESTION;
            book.say(team, customers.get(at), TODAY, kind, "No part yet, says " + at, parts, null);
        }
        raise();
        assertThat(web.read(team.rita(), "/themes"))
                .contains("Early sign: spare part delivery", "Said by 6 of 6 customers heard in one day")
                .contains("No part yet, says ");
    }

    @Test
    void raisesAKindWhoseDotsHaveNoThemeInCommon() {
        for (var customer : customers) {
            book.say(team, customer, TODAY, DotKind.COMPLAINT, "Something else went wrong");
        }
        raise();
        raise();
        assertThat(web.read(team.rita(), "/themes"))
                .containsOnlyOnce("Early sign: complaint")
                .contains(
                        "href=\"/dots?kind=complaint&amp;from=2026-03-18&amp;to=2026-03-18\"",
                        "Something else went wrong")
                .contains("Said by 6 of 6 customers heard in one day", "In the 90 days before: 0 of 40");
        assertThat(web.read(team.rita(), "/week")).contains("kind=complaint&amp;from=2026-03-16&amp;to=2026-03-22");
        assertThat(web.read(team.rita(), "/api/v1/themes/signs"))
                .startsWith("[{\"kind\":\"complaint\",\"name\":\"complaint\"");
        assertThat(web.read(team.rita(), "/api/v1/week")).contains("\"rising\":[{\"kind\":\"complaint\"");
    }

    @Test
    void raisesNothingOnADayLikeTheOthers() {
        for (var customer : customers) {
            book.say(team, customer, TODAY, DotKind.OTHER, "All is well");
        }
        raise();
        assertThat(web.read(team.rita(), "/themes")).doesNotContain("Early sign");
    }

    private void raise() {
        team.run(() -> signs.raise(TODAY));
    }
}
