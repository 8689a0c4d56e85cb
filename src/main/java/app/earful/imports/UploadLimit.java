package app.earful.imports;

import app.earful.platform.web.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a file away by its announced size, before a byte of it is kept. It stands before everything that asks for a
 * parameter, since that would read the whole body first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnWebApplication
class UploadLimit extends OncePerRequestFilter {
    /** What the other fields of the form and the borders between them take at most. */
    private static final long AROUND = 1 << 16;

    private final ApiProblems problems;

    UploadLimit(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getContentLengthLong() <= Imports.LARGEST + AROUND;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ApiProblems.isApi(request)) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "imports.unreadable.large");
        } else {
            response.sendRedirect("/imports/new?large");
        }
    }
}
