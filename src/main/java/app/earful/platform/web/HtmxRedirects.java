package app.earful.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request from a script that asks for a part of a page cannot follow a redirect: it would put a whole page into the part
 * and use up the flash. It is told where to go instead, and goes there with the whole window.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HtmxRedirects extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"true".equals(request.getHeader("HX-Request")) || "true".equals(request.getHeader("HX-Boosted"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) {
                sendRedirect(location, SC_FOUND, true);
            }

            @Override
            public void sendRedirect(String location, int status, boolean clearBuffer) {
                setHeader("HX-Redirect", location);
                setStatus(SC_NO_CONTENT);
            }
        });
    }
}
