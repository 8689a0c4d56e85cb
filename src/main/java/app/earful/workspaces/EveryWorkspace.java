package app.earful.workspaces;

import app.earful.platform.database.CurrentWorkspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does a piece of work in each workspace of this installation, one after the other. For jobs. */
@Component
public class EveryWorkspace {
    private static final Logger LOG = LoggerFactory.getLogger(EveryWorkspace.class);

    private final WorkspaceRepository workspaces;

    EveryWorkspace(WorkspaceRepository workspaces) {
        this.workspaces = workspaces;
    }

    /**
     * A workspace where the work fails does not keep the others from theirs.
     *
     * @param name of the work, for the log
     */
    public void run(String name, Runnable work) {
        for (var workspace : workspaces.listAll()) {
            try {
                CurrentWorkspace.runWithin(workspace.id(), work);
            } catch (RuntimeException exception) {
                LOG.error("{} failed in workspace {}", name, workspace.id(), exception);
            }
        }
    }
}
