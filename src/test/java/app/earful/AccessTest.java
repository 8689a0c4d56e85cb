package app.earful;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.Routes.Route;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Walks every route there is: who is not meant to call it must not get an answer. */
@EarfulTest
class AccessTest {
    /** The whole list of what a stranger may call. */
    private static final Set<String> OPEN = new TreeSet<>(List.of(
            "GET /healthz",
            "GET /readyz",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/workspace",
            "GET /setup",
            "POST /setup",
            "POST /setup/workspace",
            "POST /setup/you",
            "GET /invitations/{token}",
            "POST /invitations/{token}",
            "GET /password/{token}",
            "POST /password/{token}"));

    /** Routes whose path names no row of a table, so that there is nothing of another workspace to ask for. */
    static final Set<String> NAME_NO_ROW = Set.of("POST /me/sessions/{handle}/end", "GET /week/{monday}");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Routes routes;

    private List<Route> all = List.of();

    @BeforeEach
    void collect() {
        all = routes.all();
        assertThat(all).hasSizeGreaterThan(30);
    }

    @Test
    void strangersGetInNowhereButWhereTheListSays() {
        var open = new TreeSet<String>();
        for (var route : all) {
            if (route.open()) {
                open.add(route.toString());
            } else {
                assertThat(refusesStranger(routes.call(route, null, UUID.randomUUID()), route))
                        .as("%s", route)
                        .isTrue();
            }
        }
        assertThat(open).isEqualTo(OPEN);
    }

    @Test
    void everyRoleIsRefusedWhatNeedsAHigherOne() {
        var team = workspaces.team();
        for (var member : List.of(team.rita(), team.bob(), team.ada())) {
            for (var route : all) {
                if (!route.open() && !member.may(route.needed())) {
                    assertThat(routes.call(route, member, UUID.randomUUID()))
                            .as("%s as %s", route, member.role())
                            .hasStatus(403);
                }
            }
        }
    }

    @Test
    void readersChangeNothingButWhatIsTheirOwn() {
        var bold = all.stream()
                .filter(route -> !route.open() && route.changes() && route.needed() == Role.READER)
                .map(Route::toString)
                .filter(route -> !route.contains(" /me"));
        assertThat(bold).isEmpty();
    }

    @Test
    void whatBelongsToNobodyIsNotFound() {
        var olga = workspaces.team().olga();
        for (var route : all) {
            if (!route.open() && route.pattern().contains("{") && !NAME_NO_ROW.contains(route.toString())) {
                var result = routes.call(route, olga, UUID.randomUUID());
                assertThat(result.getResponse().getStatus())
                        .as("%s", route)
                        .isIn(route.changes() ? List.of(400, 404, 415, 422) : List.of(404));
            }
        }
    }

    private boolean refusesStranger(MvcTestResult result, Route route) {
        var response = result.getResponse();
        var location = String.valueOf(response.getRedirectedUrl());
        return route.api() ? response.getStatus() == 401 : location.startsWith("/sign-in") || location.equals("/setup");
    }
}
