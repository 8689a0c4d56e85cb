package app.earful.workspaces.access;

import app.earful.platform.web.ApiProblems;
import app.earful.workspaces.WorkspaceRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What somebody who is not signed in gets: a problem for programs, the sign-in page for people, set-up when all is new. */
@Component
class Strangers implements AuthenticationEntryPoint {
    private final WorkspaceRepository workspaces;
    private final ApiProblems problems;

    Strangers(WorkspaceRepository workspaces, ApiProblems problems) {
        this.workspaces = workspaces;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (ApiProblems.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Earful\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "problem.api.unauthorized");
            return;
        }
        var target = workspaces.listAll().isEmpty() ? "/setup" : "/sign-in" + returning(request);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(target);
        } else {
            // a redirect would put the sign-in page into the part that htmx swaps
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static String returning(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return !request.getMethod().equals("GET") || path.equals("/")
                ? ""
                : "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
