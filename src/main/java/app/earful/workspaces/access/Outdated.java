package app.earful.workspaces.access;

import app.earful.platform.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** A form without the token of this browser: nearly always a page that lay open while the browser was closed. */
@Component
class Outdated implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (exception instanceof CsrfException) {
            request.setAttribute(ErrorPages.KEY, "problem.outdated");
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
