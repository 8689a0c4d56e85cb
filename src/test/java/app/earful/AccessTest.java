package app.earful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
    private static final Set<String> NAME_NO_ROW = Set.of("POST /me/sessions/{handle}/end");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private List<Route> all = List.of();

    record Route(HttpMethod method, String pattern, HandlerMethod handler, MediaType takes) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }

        boolean changes() {
            return !method.equals(HttpMethod.GET);
        }

        boolean api() {
            return pattern.startsWith("/api/");
        }

        boolean open() {
            return handler.hasMethodAnnotation(AllowedToAll.class)
                    || (!handler.hasMethodAnnotation(AllowedTo.class)
                            && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), AllowedToAll.class));
        }

        Role needed() {
            var onMethod = handler.getMethodAnnotation(AllowedTo.class);
            var onType = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
            return onMethod != null ? onMethod.value() : onType != null ? onType.value() : Role.READER;
        }

        /** With an id that no workspace has, or none that could be one. */
        String path(UUID id) {
            return pattern.replaceAll("\\{[^/]*[dD]ay[^/]*}|\\{date}", "2026-03-02")
                    .replaceAll("\\{[^/]+}", id.toString());
        }
    }

    @BeforeEach
    void collect() {
        var found = new ArrayList<Route>();
        routes.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("app.earful")
                    && !handler.getBeanType().getSimpleName().equals("ErrorPages")) {
                var takes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON);
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues()
                                .forEach(pattern ->
                                        found.add(new Route(method.asHttpMethod(), pattern, handler, takes))));
            }
        });
        all = found;
        assertThat(all).hasSizeGreaterThan(30);
    }

    @Test
    void strangersGetInNowhereButWhereTheListSays() {
        var open = new TreeSet<String>();
        for (var route : all) {
            if (route.open()) {
                open.add(route.toString());
            } else {
                assertThat(refusesStranger(call(route, null, UUID.randomUUID()), route))
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
                    assertThat(call(route, member, UUID.randomUUID()))
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
                var result = call(route, olga, UUID.randomUUID());
                assertThat(result.getResponse().getStatus())
                        .as("%s", route)
                        .isIn(route.changes() ? List.of(400, 404, 415, 422) : List.of(404));
            }
        }
    }

    @Test
    void aMemberOfAnotherWorkspaceIsNotFound() {
        var ours = workspaces.team();
        var theirs = workspaces.team();
        for (var route : all) {
            if (route.pattern().startsWith("/members/{id}")) {
                assertThat(call(route, ours.olga(), theirs.bob().id()))
                        .as("%s", route)
                        .satisfies(result ->
                                assertThat(result.getResponse().getStatus()).isIn(400, 404));
            }
        }
        assertThat(theirs.within(() -> theirs.bob().active())).isTrue();
    }

    private boolean refusesStranger(MvcTestResult result, Route route) {
        var response = result.getResponse();
        var location = String.valueOf(response.getRedirectedUrl());
        return route.api() ? response.getStatus() == 401 : location.startsWith("/sign-in") || location.equals("/setup");
    }

    private MvcTestResult call(Route route, @org.jspecify.annotations.Nullable Member member, UUID id) {
        var request = mvc.method(route.method()).uri(route.path(id)).with(csrf());
        if (member != null) {
            request.with(TestWorkspaces.as(member));
        }
        if (route.changes() && route.api()) {
            request.contentType(route.takes()).content("{}");
        }
        return request.exchange();
    }
}
