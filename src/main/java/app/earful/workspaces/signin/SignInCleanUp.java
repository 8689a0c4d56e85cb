package app.earful.workspaces.signin;

import app.earful.workspaces.passwords.PasswordLinks;
import app.earful.workspaces.passwords.Throttle;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;

/** Takes away expired sessions, failures that do not count any more, and links nobody can use. */
@Service
public class SignInCleanUp {
    private final JdbcIndexedSessionRepository sessions;
    private final Throttle throttle;
    private final PasswordLinks links;

    SignInCleanUp(JdbcIndexedSessionRepository sessions, Throttle throttle, PasswordLinks links) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.links = links;
    }

    public void everywhere() {
        sessions.cleanUpExpiredSessions();
        throttle.forgetOld();
    }

    public void inWorkspace() {
        links.removeOld();
    }
}
