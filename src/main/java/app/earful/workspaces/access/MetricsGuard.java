package app.earful.workspaces.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows /metrics only to this machine itself. A proxy on this machine comes from here too but says so in a header; then
 * the page is not there. An operator who gives the management port an address of its own has decided who reaches it.
 */
class MetricsGuard extends OncePerRequestFilter {
    private final boolean opened;
    private final int managementPort;

    MetricsGuard(Environment environment) {
        opened = environment.containsProperty("management.server.address");
        managementPort = environment.getProperty("management.server.port", Integer.class, -1);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ((opened && request.getLocalPort() == managementPort) || isDirectFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            // without a page: the management port has none
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isDirectFromHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via")
                        .allMatch(header -> request.getHeader(header) == null);
    }
}
