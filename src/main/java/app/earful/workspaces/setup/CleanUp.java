package app.earful.workspaces.setup;

import app.earful.platform.idempotency.IdempotencyRepository;
import app.earful.workspaces.EveryWorkspace;
import app.earful.workspaces.signin.SignInCleanUp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Takes away what has served its time. Each workspace is its own transaction. */
@Service
class CleanUp {
    static final Duration LIFE_OF_KEYS = Duration.ofHours(24);

    private final EveryWorkspace everywhere;
    private final IdempotencyRepository keys;
    private final SignInCleanUp signIns;
    private final InstantSource time;

    CleanUp(EveryWorkspace everywhere, IdempotencyRepository keys, SignInCleanUp signIns, InstantSource time) {
        this.everywhere = everywhere;
        this.keys = keys;
        this.signIns = signIns;
        this.time = time;
    }

    void cleanUp() {
        signIns.everywhere();
        everywhere.run("Cleaning up", () -> {
            keys.removeBefore(time.instant().minus(LIFE_OF_KEYS));
            signIns.inWorkspace();
        });
    }
}
