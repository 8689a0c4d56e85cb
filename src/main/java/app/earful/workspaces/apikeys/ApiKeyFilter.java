package app.earful.workspaces.apikeys;

import app.earful.platform.secrets.Secret;
import app.earful.workspaces.sessions.SignedInContexts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in with {@code Authorization: Bearer ea_…}. */
public class ApiKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;

    public ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER + ApiKeys.PREFIX, 0, BEARER.length() + 3)) {
            keys.recognise(new Secret(header.substring(BEARER.length()).strip()))
                    .ifPresent(signedIn -> SecurityContextHolder.setContext(
                            new SecurityContextImpl(SignedInContexts.authenticated(signedIn))));
        }
        chain.doFilter(request, response);
    }
}
