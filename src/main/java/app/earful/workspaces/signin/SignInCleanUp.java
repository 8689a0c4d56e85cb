package app.earful.workspaces.signin;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;

/** Takes away expired sessions, failures that do not count any more, and links nobody can use. */
@Service
public class SignInCleanUp {
    /** A link that has expired still says so for a while. */
    private static final Duration LINKS = Duration.ofDays(30);

    private final JdbcIndexedSessionRepository sessions;
    private final SignInFailureRepository failures;
    private final PasswordLinkRepository links;
    private final InstantSource time;

    SignInCleanUp(
            JdbcIndexedSessionRepository sessions,
            SignInFailureRepository failures,
            PasswordLinkRepository links,
            InstantSource time) {
        this.sessions = sessions;
        this.failures = failures;
        this.links = links;
        this.time = time;
    }

    public void everywhere() {
        sessions.cleanUpExpiredSessions();
        failures.removeBefore(time.instant().minus(Throttle.MEMORY));
    }

    public void inWorkspace() {
        links.removeExpiredBefore(time.instant().minus(LINKS));
    }
}
