package app.earful.search;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.search.index.Hit;
import app.earful.search.index.Question;
import app.earful.workspaces.WorkspaceRemoved;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The indexes of all workspaces on this node. Made and opened one after the other, on one thread. */
@Component
class Indexes implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    /** How long a search waits for an index that is being made; that of a small workspace is there by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Before it is tried again where it failed: a full disk is not to be filled anew with every search. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final SearchFolder folder;
    private final Filling filling;
    private final SearchChangeRepository changes;
    private final Map<UUID, WorkspaceIndex> all = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<Boolean>> preparing = new ConcurrentHashMap<>();
    /** By the nanoseconds when it was last tried in vain. */
    private final Map<UUID, Long> failures = new ConcurrentHashMap<>();

    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-index").daemon().factory());

    Indexes(SearchFolder folder, Filling filling, SearchChangeRepository changes) {
        this.folder = folder;
        this.filling = filling;
        this.changes = changes;
    }

    /** Of the current workspace; empty while its index is being made. */
    Optional<List<Hit>> ask(Question question) {
        return current().ask(question);
    }

    /** Whether anything of the current workspace could be found by meaning. */
    boolean hasMeanings() {
        return current().hasMeanings();
    }

    private WorkspaceIndex current() {
        var workspace = CurrentWorkspace.get();
        if (!of(workspace).isOpen()) {
            await(prepare(workspace));
        }
        return of(workspace);
    }

    private static void await(CompletableFuture<Boolean> preparing) {
        try {
            preparing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException exception) {
            LOG.debug("No index yet", exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkspaceIndex of(UUID workspace) {
        return all.computeIfAbsent(workspace, id -> new WorkspaceIndex(id, folder.of(id), filling, changes));
    }

    Collection<UUID> open() {
        return all.keySet();
    }

    /** Opens or makes it, in its turn; asked again before it is done, the same one. */
    CompletableFuture<Boolean> prepare(UUID workspace) {
        var failed = failures.get(workspace);
        if (failed != null && System.nanoTime() - failed < REST.toNanos()) {
            return CompletableFuture.completedFuture(false);
        }
        return inTurn(workspace, () -> of(workspace).prepare());
    }

    /** Makes it anew, in its turn. */
    CompletableFuture<Boolean> rebuild(UUID workspace) {
        return inTurn(workspace, () -> of(workspace).rebuild());
    }

    private interface Work {
        void run() throws IOException;
    }

    private CompletableFuture<Boolean> inTurn(UUID workspace, Work work) {
        return preparing.computeIfAbsent(workspace, id -> CompletableFuture.supplyAsync(() -> done(id, work), maker));
    }

    private boolean done(UUID workspace, Work work) {
        try {
            work.run();
            failures.remove(workspace);
            return true;
        } catch (IOException | RuntimeException exception) {
            failures.put(workspace, System.nanoTime());
            if (!maker.isShutdown()) {
                LOG.error("Could not make the search index of workspace {}", workspace, exception);
            }
            return false;
        } finally {
            preparing.remove(workspace);
        }
    }

    /**
     * Takes in what is new in a workspace, and has done what takes longer.
     *
     * @return false where it is not done yet and has to be asked for again
     */
    boolean follow(UUID workspace) {
        var index = of(workspace);
        if (!index.isOpen()) {
            var _ = prepare(workspace);
            return false;
        }
        return index.follow();
    }

    /**
     * Onto the disk, and whatever a workspace has been waiting for.
     *
     * @return those that could not be saved and have to follow again
     */
    List<UUID> save() {
        var unsaved = new ArrayList<UUID>();
        for (var each : all.entrySet()) {
            if (!each.getValue().save()) {
                unsaved.add(each.getKey());
            }
            if (each.getValue().isOutgrown()) {
                var _ = rebuild(each.getKey());
            }
        }
        return unsaved;
    }

    /** Of workspaces that are no more. */
    void keepOnly(List<UUID> workspaces) throws IOException {
        for (var gone :
                all.keySet().stream().filter(id -> !workspaces.contains(id)).toList()) {
            remove(gone);
        }
        folder.keepOnly(workspaces);
    }

    @EventListener(WorkspaceRemoved.class)
    void removeCurrent() {
        CurrentWorkspace.find().ifPresent(this::remove);
    }

    private void remove(UUID workspace) {
        var index = all.remove(workspace);
        if (index != null) {
            index.discard();
        }
    }

    @Override
    public void destroy() {
        maker.shutdown();
        all.values().forEach(WorkspaceIndex::close);
    }
}
