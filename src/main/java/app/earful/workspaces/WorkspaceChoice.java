package app.earful.workspaces;

import app.earful.platform.commands.WrongUse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which workspace a command means: the only one there is, or the one named with {@code --workspace}. */
@Component
public class WorkspaceChoice {
    private final WorkspaceRepository workspaces;

    WorkspaceChoice(WorkspaceRepository workspaces) {
        this.workspaces = workspaces;
    }

    /** @throws WrongUse when there is none, no such one, or several and none is named */
    public WorkspaceRepository.Named choose(Optional<String> name) {
        var all = workspaces.listAll();
        if (all.isEmpty()) {
            throw new WrongUse("there is no workspace yet; make one with ./earful setup");
        }
        var fitting = all.stream()
                .filter(workspace -> name.isEmpty() || workspace.name().equalsIgnoreCase(name.get()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        throw new WrongUse(
                name.isPresent()
                        ? "there is no workspace \"%s\"; there is %s".formatted(name.get(), names(all))
                        : "there are several workspaces; say which with --workspace: " + names(all));
    }

    private static String names(List<WorkspaceRepository.Named> workspaces) {
        return String.join(
                ", ",
                workspaces.stream()
                        .map(workspace -> "\"" + workspace.name() + "\"")
                        .toList());
    }
}
