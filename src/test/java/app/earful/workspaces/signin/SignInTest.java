package app.earful.workspaces.signin;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.workspaces.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class SignInTest {
    private static final String COOKIE = "earful_session";

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestPeople people;

    @Test
    void aStrangerIsLedToTheSignInPageAndBackToWhatTheyWanted() {
        people.owner();
        assertThat(browser().get("/me?tab=1")).hasRedirectedUrl("/sign-in?then=%2Fme%3Ftab%3D1");
    }

    @Test
    void theRightPasswordOpensTheDoor() {
        var olga = people.owner();
        var browser = browser();
        var answer = browser.post(
                "/sign-in", "email", " " + olga.email().toUpperCase(Locale.ROOT), "password", PASSWORD, "then", "/me");
        assertThat(answer).hasRedirectedUrl("/me");
        assertThat(browser.get("/me")).hasStatusOk().bodyText().contains("Olga Owner");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var olga = people.owner();
        var wrong = browser().signIn(olga.email(), "not the password");
        var unknown = browser().signIn("nobody@example.com", "not the password");
        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(text(wrong).replace(olga.email(), ""))
                .isEqualTo(text(unknown).replace("nobody@example.com", ""));
    }

    @Test
    void whatCannotBeAnAddressIsAWrongOneToo() {
        people.owner();
        assertThat(browser().post("/sign-in", "password", PASSWORD)).hasStatus(422);
        assertThat(browser().post("/sign-in", "email", "nobody@example.com")).hasStatus(422);
        assertThat(browser().signIn("nobody\0@example.com", PASSWORD)).hasStatus(422);
        assertThat(browser().signIn("n".repeat(10_000) + "@example.com", PASSWORD))
                .hasStatus(422);
    }

    @Test
    void somebodyWithOneAddressInTwoWorkspacesChoosesAfterThePassword() {
        var first = people.owner();
        var second = people.owner(first.email());
        var browser = browser();
        var answer = browser.signIn(first.email(), PASSWORD);
        assertThat(answer).hasStatusOk().bodyText().contains(first.workspaceName(), second.workspaceName());
        var door =
                Pattern.compile("value=\"([^\"]+)\">" + second.workspaceName()).matcher(text(answer));
        assertThat(door.find()).isTrue();
        assertThat(browser.post("/sign-in/workspace", "door", door.group(1))).hasRedirectedUrl("/");
        assertThat(browser.get("/workspace")).hasStatusOk().bodyText().contains(second.workspaceName());
    }

    @Test
    void aDoorNobodySealedOpensNothing() {
        var olga = people.owner();
        var forged = olga.signedIn().workspaceId() + " " + olga.signedIn().memberId() + " 2999-01-01T00:00:00Z";
        var browser = browser();
        var door = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8))
                + ".AAAA";
        assertThat(browser.post("/sign-in/workspace", "door", door)).hasRedirectedUrl("/sign-in");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void signingInGivesTheSessionANewId() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        var before = browser.cookie(COOKIE).getValue();
        browser.signIn(olga.email(), PASSWORD);
        assertThat(browser.cookie(COOKIE).getValue()).isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = browser().signIn(people.owner().email(), PASSWORD);
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(COOKIE).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = browser();
        browser.signIn(people.owner().email(), PASSWORD);
        var session = browser.cookie(COOKIE);
        assertThat(browser.post("/sign-out")).hasRedirectedUrl("/sign-in");
        browser.cookies().put(session.getName(), session);
        assertThat(browser.get("/me")).hasRedirectedUrl("/sign-in?then=%2Fme");
    }

    @Test
    void aFormThatWasOpenTooLongSaysSo() {
        assertThat(pages.post().uri("/sign-in").param("email", "a").param("password", "b"))
                .hasStatus(403);
    }

    private Browser browser() {
        return new Browser(pages, "198.51.100." + (int) (Math.random() * 250));
    }

    private static String text(MvcTestResult result) {
        return assertThat(result)
                .bodyText()
                .actual()
                .replaceAll("hx-headers=\"[^\"]*\"|name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
