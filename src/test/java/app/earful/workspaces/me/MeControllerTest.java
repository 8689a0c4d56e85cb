package app.earful.workspaces.me;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.calendar.WorkingDays;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.passwords.Passwords;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
class MeControllerTest {
    private static final String PASSWORD = "the kettle sings at seven";

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    MemberRepository members;

    @Autowired
    Passwords passwords;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        var hash = passwords.hash(PASSWORD);
        team.run(() -> transactions.executeWithoutResult(_ ->
                jdbc.sql("update members set password_hash = ?").param(hash).update()));
    }

    @Test
    void everythingElseIsChangedWithoutThePassword() {
        assertThat(save(bob().email(), "")).hasRedirectedUrl("/me");
        assertThat(bob().name()).isEqualTo("Robert");
    }

    @Test
    void aNewAddressTakesThePassword() {
        var before = bob().email();
        var wanted = "robert." + before;
        assertThat(save(wanted, "")).hasStatus(422).bodyText().contains("name=\"current\"", "Type your password");
        assertThat(save(wanted, "something else entirely"))
                .hasStatus(422)
                .bodyText()
                .contains("not your current password");
        assertThat(bob()).extracting(Member::email, Member::name).containsExactly(before, "Bob Member");
        assertThat(save(wanted, PASSWORD)).hasRedirectedUrl("/me");
        assertThat(bob().email()).isEqualTo(wanted);
    }

    @Test
    void theFormAsksForItOnlyThen() {
        var page = mvc.get().uri("/me").with(as(team.bob())).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("A new address takes your password.")
                .doesNotContain("name=\"current\"");
    }

    @Test
    void otherWorkingDaysHoldFromTodayOn() {
        var today = team.bob().dayAt(InstantSource.system().instant());
        var monthAgo = today.minusDays(30);
        var before = workingDays(monthAgo, today.minusDays(1));
        assertThat(save(bob().email(), "")).hasRedirectedUrl("/me");
        assertThat(workingDays(monthAgo, today.minusDays(1))).isEqualTo(before).hasSizeGreaterThan(12);
        assertThat(workingDays(today, today.plusDays(30)))
                .isNotEmpty()
                .allMatch(day -> day.getDayOfWeek().getValue() <= 2);
    }

    private SortedSet<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return team.within(() -> workingDays.workingDays(bob(), from, to));
    }

    private Member bob() {
        return team.within(() -> members.find(team.bob().id())).orElseThrow();
    }

    private MvcTestResult save(String email, String current) {
        return mvc.post()
                .uri("/me")
                .with(as(team.bob()))
                .with(csrf())
                .param("name", "Robert")
                .param("email", email)
                .param("current", current)
                .param("language", "en")
                .param("country", "DE")
                .param("region", "by")
                .param("zone", "Europe/Berlin")
                .param("days", "1", "2")
                .param("scheme", "system")
                .exchange();
    }
}
