package app.earful.search;

import app.earful.workspaces.EveryWorkspace;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Keeps the log of changes short. A node that was away for longer makes its index anew. */
@Component
class Pruning {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SearchChangeRepository changes;
    private final EveryWorkspace everywhere;
    private final InstantSource time;

    Pruning(SearchChangeRepository changes, EveryWorkspace everywhere, InstantSource time) {
        this.changes = changes;
        this.everywhere = everywhere;
        this.time = time;
    }

    void prune() {
        var before = time.instant().minus(KEPT);
        everywhere.run("Shortening the log of changes", () -> changes.deleteBefore(before));
    }
}
