package app.earful.workspaces.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.Web;
import app.earful.workspaces.Member;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class ApiKeysTest {
    private static final Instant NOON = Instant.parse("2030-05-06T10:00:00Z");
    private static final Pattern KEY = Pattern.compile("<code class=\"secret\">(ea_[A-Za-z0-9_-]{43})<");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ApiKeyRepository repository;

    @Autowired
    SettableTime time;

    @Test
    void aKeyIsShownOnceAndOpensTheApi() {
        var bob = workspaces.team().bob();
        var key = create(bob, "weekly export");
        assertThat(call(key)).hasStatusOk();
        var list = assertThat(web.get(bob, "/me/keys")).bodyText().actual();
        assertThat(list).contains("weekly export", key.substring(0, 9)).doesNotContain(key);
    }

    @Test
    void aKeyOpensAFileUpToItsEnd() {
        var key = create(workspaces.team().bob(), "weekly export");
        for (var file : new String[] {"conversations.csv", "conversations.jsonl", "dots.csv", "themes.jsonl"}) {
            assertThat(mvc.get().uri("/api/v1/" + file).header("Authorization", "Bearer " + key))
                    .as(file)
                    .hasStatusOk();
        }
    }

    @Test
    void withoutAKeyThatWorksThereIsAProblemAndNoSession() {
        for (var header : new String[] {"", "Bearer ea_wrong", "Basic YTpi", "Bearer "}) {
            var result = mvc.get()
                    .uri("/api/v1/customers")
                    .header("Authorization", header)
                    .exchange();
            assertThat(result)
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .headers()
                    .hasValue("WWW-Authenticate", "Bearer realm=\"Earful\"")
                    .doesNotContainHeader("Set-Cookie");
        }
    }

    @Test
    void aRevokedKeyIsWorthNothing() {
        var team = workspaces.team();
        var key = create(team.bob(), "old");
        var id =
                team.within(() -> repository.findOf(team.bob().id())).getFirst().id();
        assertThat(web.post(team.ada(), "/me/keys/" + id + "/revoke")).hasStatus(404);
        assertThat(call(key)).hasStatusOk();
        assertThat(web.post(team.bob(), "/me/keys/" + id + "/revoke")).hasRedirectedUrl("/me/keys");
        assertThat(call(key)).hasStatus(401);
    }

    @Test
    void aKeyEndsWithTheMembershipOfItsMember() {
        var team = workspaces.team();
        var key = create(team.bob(), "bob's");
        web.post(team.olga(), "/members/" + team.bob().id() + "/deactivation");
        assertThat(call(key)).hasStatus(401);
        web.post(team.olga(), "/members/" + team.bob().id() + "/reactivation");
        assertThat(call(key)).as("for good").hasStatus(401);
    }

    @Test
    void lastUseIsNotedAtMostOnceAMinute() {
        var team = workspaces.team();
        var key = create(team.bob(), "busy");
        time.set(NOON);
        call(key);
        time.set(NOON.plusSeconds(59));
        call(key);
        assertThat(lastUsed(team)).isEqualTo(NOON);
        time.set(NOON.plusSeconds(60));
        call(key);
        assertThat(lastUsed(team)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aKeyWithoutANameIsNotMade() {
        var team = workspaces.team();
        assertThat(web.post(team.bob(), "/me/keys", "name", " ")).hasStatus(422);
        assertThat(team.within(() -> repository.findOf(team.bob().id()))).isEmpty();
    }

    private Instant lastUsed(TestWorkspaces.Team team) {
        var used =
                team.within(() -> repository.findOf(team.bob().id())).getFirst().lastUsedAt();
        return Objects.requireNonNull(used);
    }

    private String create(Member member, String name) {
        var found = KEY.matcher(assertThat(web.post(member, "/me/keys", "name", name))
                .bodyText()
                .actual());
        assertThat(found.find()).as("the key on the page").isTrue();
        return found.group(1);
    }

    private MvcTestResult call(String key) {
        return mvc.get()
                .uri("/api/v1/openapi.json")
                .header("Authorization", "Bearer " + key)
                .exchange();
    }
}
