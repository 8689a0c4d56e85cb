package app.earful.workspaces.sessions;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.SignedIn;
import app.earful.workspaces.TestPeople;
import app.earful.workspaces.signin.Browser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
@Tag("database")
class SessionsTest {
    @Autowired
    MockMvcTester pages;

    @Autowired
    TestPeople people;

    @Autowired
    SparingSessions sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void surviveARestart() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        var afterRestart = new SparingSessions(new JdbcIndexedSessionRepository(jdbc, transactions));
        var session = Objects.requireNonNull(afterRestart.findById(id(browser)));
        assertThat(session.<SignedIn>getAttribute("signedIn")).isEqualTo(olga.signedIn());
    }

    @Test
    void lookingAtAPageDoesNotWriteAgainWithinFiveMinutes() {
        var browser = browser();
        browser.signIn(people.owner().email(), PASSWORD);
        var before = lastAccess(browser);
        browser.get("/me");
        assertThat(lastAccess(browser)).isEqualTo(before);
        jdbc.update(
                "update spring_session set last_access_time = last_access_time - 600000 where session_id = ?",
                id(browser));
        browser.get("/me");
        assertThat(lastAccess(browser)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void areListedWithTheDeviceInPlainWordsAndEndedOneByOne() {
        var olga = people.owner();
        var phone = browser();
        var desk = browser();
        phone.signIn(olga.email(), PASSWORD);
        desk.signIn(olga.email(), PASSWORD);
        assertThat(desk.get("/me/sessions"))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox on Linux", "this one", "198.51.100.");
        assertThat(desk.get("/me/sessions")).bodyText().doesNotContain(id(phone), id(desk));
        var handle = new Secret(id(phone)).hash().substring(0, 24);
        desk.post("/me/sessions/" + handle + "/end");
        assertThat(phone.get("/me")).hasRedirectedUrl("/sign-in?then=%2Fme");
        assertThat(desk.get("/me")).hasStatusOk();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var olga = browser();
        var eve = browser();
        olga.signIn(people.owner().email(), PASSWORD);
        eve.signIn(people.owner().email(), PASSWORD);
        eve.post("/me/sessions/" + new Secret(id(olga)).hash().substring(0, 24) + "/end");
        assertThat(olga.get("/me")).hasStatusOk();
    }

    @Test
    void allOthersEndAtOnceAndWithANewPassword() {
        var olga = people.owner();
        var kept = browser();
        var other = browser();
        var third = browser();
        kept.signIn(olga.email(), PASSWORD);
        other.signIn(olga.email(), PASSWORD);
        kept.post("/me/sessions/end-others");
        assertThat(other.get("/me")).hasStatus(302);
        third.signIn(olga.email(), PASSWORD);
        assertThat(kept.post("/me/password", "current", PASSWORD, "password", "a brand new password"))
                .hasRedirectedUrl("/me");
        assertThat(third.get("/me")).hasStatus(302);
        assertThat(kept.get("/me")).hasStatusOk();
        assertThat(third.signIn(olga.email(), PASSWORD)).hasStatus(422);
        assertThat(third.signIn(olga.email(), "a brand new password")).hasStatus(302);
    }

    @Test
    void aWrongCurrentPasswordAndACommonNewOneChangeNothing() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        assertThat(browser.post("/me/password", "current", "something else", "password", "a brand new password"))
                .hasStatus(422)
                .bodyText()
                .contains("not your current password");
        assertThat(browser.post("/me/password", "current", PASSWORD, "password", "Password123"))
                .hasStatus(422)
                .bodyText()
                .contains("anybody would try");
        assertThat(browser().signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void anExpiredSessionOpensNothing() {
        var browser = browser();
        browser.signIn(people.owner().email(), PASSWORD);
        var longAgo = Instant.now().minus(Duration.ofDays(31)).toEpochMilli();
        jdbc.update(
                "update spring_session set last_access_time = ?, expiry_time = ? where session_id = ?",
                longAgo,
                longAgo + 1,
                id(browser));
        assertThat(browser.get("/me")).hasStatus(302);
    }

    @Test
    void tellsDevicesApart() {
        assertThat(
                        Device.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1"))
                .isEqualTo(new Device("Safari", "iPhone"));
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0"))
                .isEqualTo(new Device("Edge", "Windows"));
        assertThat(Device.of("").known()).isEqualTo("none");
    }

    private long lastAccess(Browser browser) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select last_access_time from spring_session where session_id = ?", Long.class, id(browser)));
    }

    private static String id(Browser browser) {
        var cookie = browser.cookie(SessionConfiguration.COOKIE).getValue();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    private Browser browser() {
        return new Browser(pages, "198.51.100." + (int) (Math.random() * 250));
    }
}
