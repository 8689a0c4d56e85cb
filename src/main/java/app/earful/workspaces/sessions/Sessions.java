package app.earful.workspaces.sessions;

import app.earful.platform.secrets.Secret;
import app.earful.workspaces.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/** Begins, lists and ends the sessions of a member. */
@NamedInterface("sessions")
@Service
public class Sessions {
    /** Attributes of a session: texts, because no type of ours that is stored there could ever be moved. */
    private static final String USER_AGENT = "userAgent";

    private static final String ADDRESS = "address";

    private final SparingSessions stored;
    private final SignedInContexts contexts;

    Sessions(SparingSessions stored, SignedInContexts contexts) {
        this.stored = stored;
        this.contexts = contexts;
    }

    /**
     * @param handle names the session in a form; the id itself would open it
     */
    public record Open(
            String handle, Device device, String address, Instant since, Instant lastSeen, boolean current) {}

    /** Always a new id: whatever the browser brought along is worthless afterwards. */
    public void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        contexts.saveContext(new SecurityContextImpl(SignedInContexts.authenticated(signedIn)), request, response);
        var session = request.getSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, signedIn.getName());
        var userAgent = request.getHeader("User-Agent");
        session.setAttribute(USER_AGENT, userAgent == null ? "" : cut(userAgent, 300));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    /** The latest first. */
    public List<Open> list(UUID memberId, @Nullable String currentId) {
        return stored.findByPrincipalName(memberId.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, currentId))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    public void end(UUID memberId, String handle) {
        stored.findByPrincipalName(memberId.toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(stored::deleteById);
    }

    /** All of them when there is none to keep. */
    public void endOthers(UUID memberId, @Nullable String keepId) {
        stored.findByPrincipalName(memberId.toString()).keySet().stream()
                .filter(id -> !id.equals(keepId))
                .forEach(stored::deleteById);
    }

    /** Null where there is none yet. */
    public static @Nullable String idOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    private static Open open(SparingSessions.Sparing session, @Nullable String currentId) {
        return new Open(
                handle(session.getId()),
                Device.of(session.getAttributeOrDefault(USER_AGENT, "")),
                session.getAttributeOrDefault(ADDRESS, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentId));
    }

    private static String handle(String sessionId) {
        return new Secret(sessionId).hash().substring(0, 24);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
