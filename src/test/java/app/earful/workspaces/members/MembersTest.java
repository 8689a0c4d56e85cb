package app.earful.workspaces.members;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.Web;
import app.earful.platform.lists.Cursor;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import app.earful.workspaces.TestPeople;
import app.earful.workspaces.signin.Browser;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class MembersTest {
    private static final Pattern LINK = Pattern.compile("<code class=\"secret\">http://[^/]+(/[^<]+)<");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestPeople people;

    @Autowired
    MemberRepository members;

    @Autowired
    SettableTime time;

    @Test
    void theInvitedJoinWithANameAndAPassword() {
        var team = workspaces.team();
        var link = invite(team.olga(), "carla@example.com", "leader");
        var carla = browser();
        assertThat(carla.get(link)).hasStatusOk().bodyText().contains("carla@example.com");
        assertThat(carla.post(link, "name", "Carla Chef", "password", PASSWORD)).hasRedirectedUrl("/");
        assertThat(carla.get("/me")).hasStatusOk().bodyText().contains("Carla Chef");
        var joined = team.within(() -> members.findByEmail("carla@example.com")).orElseThrow();
        assertThat(joined.role()).isEqualTo(Role.LEADER);
    }

    @Test
    void anInvitationWorksOnceAndSevenDays() {
        var team = workspaces.team();
        var used = invite(team.olga(), "carla@example.com", "member");
        assertThat(browser().get(used))
                .bodyText()
                .contains(team.olga().name() + " invites you to "
                        + team.olga().workspace().name());
        browser().post(used, "name", "Carla", "password", PASSWORD);
        assertThat(browser().get(used)).hasStatus(404).bodyText().contains("seven days");
        var old = invite(team.olga(), "dora@example.com", "member");
        time.set(time.instant().plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(browser().get(old)).hasStatus(404);
    }

    @Test
    void aWithdrawnInvitationIsWorthNothing() {
        var team = workspaces.team();
        var link = invite(team.olga(), "carla@example.com", "member");
        var id = Pattern.compile("/members/invitations/([^/]+)/withdrawal")
                .matcher(text(web.get(team.olga(), "/members")));
        assertThat(id.find()).isTrue();
        web.post(team.olga(), "/members/invitations/" + id.group(1) + "/withdrawal");
        assertThat(browser().post(link, "name", "Carla", "password", PASSWORD)).hasStatus(404);
    }

    @Test
    void invitingSomebodyAgainEndsTheOlderLink() {
        var team = workspaces.team();
        var older = invite(team.olga(), "carla@example.com", "owner");
        var newer = invite(team.olga(), "carla@example.com", "reader");
        assertThat(browser().get(older)).hasStatus(404);
        assertThat(browser().get(newer)).hasStatusOk();
    }

    @Test
    void aShortPasswordAndAColleaguesAddressAreRefusedInWords() {
        var team = workspaces.team();
        var link = invite(team.olga(), "carla@example.com", "member");
        assertThat(browser().post(link, "name", "Carla", "password", "too short"))
                .hasStatus(422)
                .bodyText()
                .contains("at least 10 characters");
        assertThat(web.post(
                        team.olga(),
                        "/members/invitations",
                        "name",
                        "Bob",
                        "email",
                        team.bob().email(),
                        "role",
                        "member"))
                .hasStatus(422)
                .bodyText()
                .contains("has this address already");
    }

    @Test
    void aNewRoleCountsAtOnce() {
        var team = workspaces.team();
        assertThat(web.post(team.olga(), "/members/" + team.bob().id() + "/role", "role", "owner"))
                .hasRedirectedUrl("/members");
        assertThat(web.get(team.bob(), "/members")).hasStatusOk();
    }

    @Test
    void theLastOwnerStaysAnOwner() {
        var team = workspaces.team();
        var own = "/members/" + team.olga().id();
        assertThat(web.post(team.olga(), own + "/role", "role", "reader")).hasStatus(409);
        assertThat(web.post(team.olga(), own + "/deactivation")).hasStatus(409);
        web.post(team.olga(), "/members/" + team.ada().id() + "/role", "role", "owner");
        assertThat(web.post(team.olga(), own + "/role", "role", "reader")).hasStatus(302);
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndCanComeBack() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        var link = Pattern.compile("<code class=\"secret\">http://[^/]+(/[^<]+)<")
                .matcher(text(browser.post(
                        "/members/invitations", "name", "Eve", "email", "eve-" + olga.email(), "role", "owner")));
        assertThat(link.find()).isTrue();
        var eve = browser();
        eve.post(link.group(1), "name", "Eve", "password", PASSWORD);
        var path = "/members/" + olga.signedIn().memberId();
        assertThat(eve.post(path + "/deactivation")).hasRedirectedUrl("/members");
        assertThat(browser.get("/me")).hasRedirectedUrl("/sign-in?then=%2Fme");
        assertThat(browser.signIn(olga.email(), PASSWORD)).hasStatus(422);
        eve.post(path + "/reactivation");
        assertThat(browser.signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void aPasswordLinkWorksOnceWithinAnHourAndEndsAllSessions() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        var path = "/members/" + olga.signedIn().memberId() + "/password-link";
        var link = link(browser.post(path));
        assertThat(browser().get(link)).hasStatusOk().bodyText().contains(olga.email());
        assertThat(browser().post(link, "password", "another long password")).hasRedirectedUrl("/sign-in");
        assertThat(browser.get("/me")).hasStatus(302);
        assertThat(browser().post(link, "password", "yet another password")).hasStatus(404);
        assertThat(browser.signIn(olga.email(), "another long password")).hasRedirectedUrl("/");
        var late = link(browser.post(path));
        time.set(time.instant().plus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(browser().get(late)).hasStatus(404);
    }

    @Test
    void aPasswordThatWasChosenClosesTheOtherLinks() {
        var olga = people.owner();
        var browser = browser();
        browser.signIn(olga.email(), PASSWORD);
        var path = "/members/" + olga.signedIn().memberId() + "/password-link";
        var first = link(browser.post(path));
        var second = link(browser.post(path));
        assertThat(browser().post(second, "password", "another long password")).hasRedirectedUrl("/sign-in");
        assertThat(browser().get(first)).hasStatus(404);
    }

    @Test
    void theAuditTakesNoPlaceThatIsNone() {
        var olga = workspaces.team().olga();
        for (var place : List.of(
                Cursor.of("yesterday", olga.id().toString()),
                Cursor.of("2026-01-01T00:00:00Z", "somebody"),
                Cursor.of("+200000-01-01T00:00:00Z", olga.id().toString()))) {
            assertThat(web.get(olga, "/audit?cursor=" + place)).hasStatus(422);
        }
    }

    @Test
    void theAuditSaysWhoDidWhatInWords() {
        var team = workspaces.team();
        web.post(team.olga(), "/members/" + team.bob().id() + "/role", "role", "leader");
        web.post(team.olga(), "/members/" + team.rita().id() + "/deactivation");
        assertThat(web.get(team.olga(), "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Olga Owner",
                        "changed the role of Bob Member from member to leader",
                        "ended the membership of Rita Reader");
    }

    private String invite(Member owner, String email, String role) {
        return link(web.post(owner, "/members/invitations", "name", "Somebody", "email", email, "role", role));
    }

    private static String link(MvcTestResult result) {
        var found = LINK.matcher(text(result));
        assertThat(found.find()).as("a link on the page").isTrue();
        return found.group(1);
    }

    private Browser browser() {
        return new Browser(pages, "198.51.100." + (int) (Math.random() * 250));
    }

    private static String text(MvcTestResult result) {
        return assertThat(result).bodyText().actual();
    }
}
