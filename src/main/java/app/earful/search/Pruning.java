package app.earful.search;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.WorkspaceRepository;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Keeps the log of changes short. A node that was away for longer makes its index anew. */
@Component
class Pruning {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SearchChangeRepository changes;
    private final WorkspaceRepository workspaces;
    private final InstantSource time;

    Pruning(SearchChangeRepository changes, WorkspaceRepository workspaces, InstantSource time) {
        this.changes = changes;
        this.workspaces = workspaces;
        this.time = time;
    }

    void prune() {
        var before = time.instant().minus(KEPT);
        for (var workspace : workspaces.listAll()) {
            CurrentWorkspace.runWithin(workspace.id(), () -> changes.deleteBefore(before));
        }
    }
}
