package app.earful.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class DaysOffControllerTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    MockMvcTester web;

    @Autowired
    WorkingDays days;

    @Autowired
    CalendarRepository calendar;

    @Autowired
    SettableTime time;

    Team team;

    @BeforeEach
    void makeATeam() {
        team = workspaces.team();
        time.set(LocalDate.of(2026, 11, 23), team.bob().zone());
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    @Test
    void addsAHalfDayAndCountsItAsOff() {
        assertThat(post(team.bob(), "/me/days-off", "2026-12-24", "", "Family"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/me/days-off?year=2026");
        assertThat(team.within(() -> days.isWorkingDay(team.bob(), CHRISTMAS_EVE)))
                .isFalse();
        assertThat(get(team.bob(), "/me/days-off?year=2026"))
                .bodyText()
                .contains("24 December 2026", "Family", "half a day", "Epiphany", "251 days of 2026");
        assertThat(get(team.ada(), "/me/days-off?year=2026")).bodyText().doesNotContain("Family");
    }

    @Test
    void removesOnlyOnesOwn() {
        post(team.bob(), "/me/days-off", "2026-12-24", "", "");
        var id = team.within(() -> calendar.timeOff(team.bob().id(), CHRISTMAS_EVE, CHRISTMAS_EVE))
                .getFirst()
                .id();
        var removal = "/me/days-off/" + id + "/removal";
        assertThat(post(team.ada(), removal)).hasStatus(404);
        assertThat(post(team.bob(), removal)).hasStatus3xxRedirection();
        assertThat(team.within(() -> days.isWorkingDay(team.bob(), CHRISTMAS_EVE)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, '', This is no date",
        "2026-12-24, 2026-12-20, before the first",
        "2026-12-24, 2028-12-24, At most 366 days",
        "2026-12-24, 2026-12-25, Half a day is a single day",
        "9999-01-01, '', This is no date"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String from, String to, String problem) {
        assertThat(post(team.bob(), "/me/days-off", from, to, "Typed before"))
                .hasStatus(422)
                .bodyText()
                .contains(problem, "Typed before");
    }

    @Test
    void letsOnlyLeadersCloseTheWorkspace() {
        assertThat(post(team.bob(), "/workspace/closed-days", "2026-12-24", "", "Outing"))
                .hasStatus(403);
        assertThat(post(team.ada(), "/workspace/closed-days", "2026-12-24", "", "Outing"))
                .hasStatus3xxRedirection();
        assertThat(team.within(() -> days.isWorkingDay(team.bob(), CHRISTMAS_EVE)))
                .isFalse();
        assertThat(get(team.ada(), "/workspace/closed-days")).bodyText().contains("Outing");
        var id = team.within(() -> calendar.closedDays(CHRISTMAS_EVE, CHRISTMAS_EVE))
                .getFirst()
                .id();
        assertThat(post(team.ada(), "/workspace/closed-days/" + id + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(team.within(() -> days.isWorkingDay(team.bob(), CHRISTMAS_EVE)))
                .isTrue();
    }

    @Test
    void wantsANameForAClosedDay() {
        assertThat(post(team.ada(), "/workspace/closed-days", "2026-12-24", "", " "))
                .hasStatus(422)
                .bodyText()
                .contains("so that nobody wonders");
    }

    private MvcTestResult get(Member member, String path) {
        return web.get().uri(path).with(TestWorkspaces.as(member)).exchange();
    }

    private MvcTestResult post(Member member, String path) {
        return web.post().uri(path).with(TestWorkspaces.as(member)).with(csrf()).exchange();
    }

    private MvcTestResult post(Member member, String path, String from, String to, String note) {
        return web.post()
                .uri(path)
                .with(TestWorkspaces.as(member))
                .with(csrf())
                .param("from", from)
                .param("to", to)
                .param("halfDay", path.startsWith("/me") ? "true" : "false")
                .param("note", note)
                .exchange();
    }
}
