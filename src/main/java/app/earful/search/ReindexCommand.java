package app.earful.search;

import app.earful.platform.commands.Command;
import app.earful.platform.commands.Options;
import app.earful.platform.commands.WrongUse;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.search.index.Generations;
import app.earful.search.index.SearchIndex;
import app.earful.workspaces.WorkspaceRepository;
import app.earful.workspaces.WorkspaceRepository.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;

/**
 * Makes the search index anew. Where the application runs on this data folder, it does so itself and the command waits;
 * other nodes on the same database are asked to in any case.
 */
@Component
class ReindexCommand implements Command {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** A million dots take a few minutes. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final WorkspaceRepository workspaces;
    private final SearchChangeRepository changes;
    private final SearchFolder folder;
    private final Indexes indexes;

    ReindexCommand(
            WorkspaceRepository workspaces, SearchChangeRepository changes, SearchFolder folder, Indexes indexes) {
        this.workspaces = workspaces;
        this.changes = changes;
        this.folder = folder;
        this.indexes = indexes;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        var options =
                Options.parse(name(), arguments, Set.of("workspace"), Set.of()).noWords();
        var wanted = options.find("workspace");
        var chosen = workspaces.listAll().stream()
                .filter(workspace -> wanted.isEmpty() || workspace.name().equals(wanted.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUse(
                    wanted.isEmpty()
                            ? "there is no workspace yet; ./earful setup makes one"
                            : "there is no workspace \"%s\"".formatted(wanted.get()));
        }
        var ours = folder.take();
        for (var workspace : chosen) {
            var asked = CurrentWorkspace.<Change, RuntimeException>within(
                    workspace.id(), () -> changes.write(Change.REBUILD));
            if (!(ours ? make(workspace) : await(workspace, asked))) {
                System.err.println("earful: the search index of \"" + workspace.name() + "\" could not be made");
                return 1;
            }
            System.err.println("earful: made the search index of \"" + workspace.name() + "\"");
        }
        return 0;
    }

    private boolean make(Named workspace) throws ExecutionException, InterruptedException {
        return indexes.rebuild(workspace.id()).get();
    }

    private boolean await(Named workspace, Change asked) throws IOException, InterruptedException {
        System.err.println("earful: the application makes the search index of \"" + workspace.name() + "\" anew");
        var generations = new Generations(folder.sharedOf(workspace.id()));
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(LOOK_AGAIN)) {
            var reached = generations.latest().flatMap(SearchIndex::readPosition);
            if (reached.isPresent() && reached.get().builtXid() > asked.xid()) {
                return true;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return false;
    }
}
