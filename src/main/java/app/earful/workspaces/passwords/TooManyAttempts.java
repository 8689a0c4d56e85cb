package app.earful.workspaces.passwords;

import java.time.Duration;
import java.time.Instant;

/** Not now: too many wrong passwords came before. */
public class TooManyAttempts extends RuntimeException {
    private final Instant until;
    private final Duration wait;

    TooManyAttempts(Instant until, Duration wait) {
        super("too many attempts");
        this.until = until;
        this.wait = wait;
    }

    Instant until() {
        return until;
    }

    /** Never less than a second. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
