package app.earful;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route there is, to be walked by whoever is or is not meant to. */
class Routes {
    private final RequestMappingHandlerMapping mappings;
    private final MockMvcTester mvc;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, MockMvcTester mvc) {
        this.mappings = mappings;
        this.mvc = mvc;
    }

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

    List<Route> all() {
        var found = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
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
        return found;
    }

    /** @param member null for a stranger */
    MvcTestResult call(Route route, @Nullable Member member, UUID id) {
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
