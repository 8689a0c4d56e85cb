package app.earful.search;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.search.index.Cells;
import app.earful.search.index.Generations;
import app.earful.search.index.Hit;
import app.earful.search.index.Question;
import app.earful.search.index.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of one workspace on this node: whoever asks it may do so while it is followed, and while a new one is made. */
final class WorkspaceIndex {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceIndex.class);
    /** From here on a search does not wait for what is new: the next second brings it. */
    private static final int QUICK = 200;
    /** Nor for an import that is being taken in. */
    private static final Duration PATIENCE = Duration.ofMillis(200);
    /** By how much it has to have grown until its cells are made anew. */
    private static final int GROWN = 4;

    private final UUID workspace;
    private final Generations generations;
    private final Filling filling;
    private final SearchChangeRepository changes;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable SearchIndex current;
    private boolean unsaved;
    private boolean erased;
    private boolean failing;
    private volatile boolean outgrown;

    WorkspaceIndex(UUID workspace, Path folder, Filling filling, SearchChangeRepository changes) {
        this.workspace = workspace;
        this.generations = new Generations(folder);
        this.filling = filling;
        this.changes = changes;
    }

    boolean isOpen() {
        return current != null;
    }

    /** Whether a new one should be made, though this one serves. */
    boolean isOutgrown() {
        return outgrown;
    }

    /** Opens what lies on disk, or makes it anew where that is missing, damaged or of another history. */
    void prepare() throws IOException {
        if (isOpen()) {
            return;
        }
        var latest = generations.latest();
        if (latest.isPresent() && open(latest.get())) {
            follow();
        } else {
            rebuild();
        }
    }

    private boolean open(Path folder) {
        changing.lock();
        try {
            var index = SearchIndex.open(folder);
            if (within(() -> filling.isOurs(index.position().orElseThrow()))) {
                current = index;
                generations.keepOnly(folder);
                return true;
            }
            LOG.info(
                    "The search index of workspace {} is of another state of the database and is made anew.",
                    workspace);
            index.close();
        } catch (IOException exception) {
            LOG.warn(
                    "The search index of workspace {} cannot be used ({}) and is made anew.",
                    workspace,
                    exception.getMessage());
        } finally {
            changing.unlock();
        }
        return false;
    }

    /** Makes a new one beside that in use and puts it in its place. */
    void rebuild() throws IOException {
        var folder = generations.begin();
        try {
            make(folder);
        } catch (IOException | RuntimeException exception) {
            // the disk may be full of it
            generations.abandon(folder);
            throw exception;
        }
        changing.lock();
        try {
            var before = current;
            var place = generations.complete(folder);
            current = SearchIndex.open(place);
            outgrown = false;
            if (before != null) {
                before.close();
            }
            generations.keepOnly(place);
        } finally {
            changing.unlock();
        }
        follow();
    }

    private void make(Path folder) throws IOException {
        within(() -> {
            try (var made = filling.make(folder, changes.write(Change.BUILT))) {
                LOG.info("Made the search index of workspace {}: {} entries.", workspace, made.size());
            }
            return true;
        });
    }

    /**
     * Takes in what is new, all of it.
     *
     * @return false where that failed and should be tried again; searches are answered from what there is
     */
    boolean follow() {
        changing.lock();
        try {
            return current != null && catchUp(current, Integer.MAX_VALUE);
        } finally {
            changing.unlock();
        }
    }

    /** Takes in what is new, if that is little; who is at it already is waited for a moment. */
    private void followQuickly() {
        try {
            if (changing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    var _ = current == null || catchUp(current, QUICK);
                } finally {
                    changing.unlock();
                }
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean catchUp(SearchIndex index, int most) {
        try {
            var caught = within(() -> filling.catchUp(index, most));
            unsaved |= caught.changed();
            erased |= caught.erased();
            var grown = index.size() > Cells.WORTH_IT
                    && index.size() / GROWN > index.position().orElseThrow().builtWith();
            outgrown |= caught.rebuild() || grown;
            failing = false;
            return true;
        } catch (IOException | UncheckedIOException | IllegalStateException exception) {
            reopen(index, exception);
            return false;
        }
    }

    /** One failure to write, and an index refuses to be written for good: what was saved last is opened again. */
    private void reopen(SearchIndex failed, Exception failure) {
        if (!failing) {
            LOG.warn(
                    "The search index of workspace {} cannot be written; it goes on from what was saved last.",
                    workspace,
                    failure);
        }
        failing = true;
        try {
            close(failed);
            var latest = generations.latest();
            current = latest.isPresent() ? SearchIndex.open(latest.get()) : null;
        } catch (IOException exception) {
            current = null;
        }
    }

    /**
     * Onto the disk; and off the disk what was erased.
     *
     * @return false where that failed; then it has to follow again from where it was saved last
     */
    boolean save() {
        changing.lock();
        try {
            return current == null || save(current);
        } finally {
            changing.unlock();
        }
    }

    private boolean save(SearchIndex index) {
        try {
            if (erased) {
                index.forget();
            } else if (unsaved) {
                index.save();
            }
            erased = false;
            unsaved = false;
            return true;
        } catch (IOException | IllegalStateException exception) {
            reopen(index, exception);
            return false;
        }
    }

    boolean hasMeanings() {
        followQuickly();
        var index = current;
        try {
            return index != null && index.hasMeanings();
        } catch (IOException | IllegalStateException exception) {
            // it is about to be replaced; a search by words is an answer too
            return false;
        }
    }

    /** Empty while there is none. What was changed before this call is found, unless that is much or takes long to take in. */
    Optional<List<Hit>> ask(Question question) {
        followQuickly();
        var index = current;
        if (index == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(index.ask(question));
        } catch (IOException | UncheckedIOException | IllegalStateException exception) {
            return isStill(index, exception) ? Optional.empty() : ask(question);
        }
    }

    /** Whether it was not replaced meanwhile; then it is damaged, and the next one who asks has it made. */
    private boolean isStill(SearchIndex index, Exception failure) {
        changing.lock();
        try {
            if (index != current) {
                return false;
            }
            LOG.warn("The search index of workspace {} is damaged and is made anew.", workspace, failure);
            discard();
            return true;
        } finally {
            changing.unlock();
        }
    }

    /** So that the next one who asks finds none, and has it made. */
    void discard() {
        changing.lock();
        try {
            close();
            generations.deleteAll();
        } catch (IOException exception) {
            LOG.warn("The search index of workspace {} could not be removed", workspace, exception);
        } finally {
            changing.unlock();
        }
    }

    void close() {
        changing.lock();
        try {
            var index = current;
            current = null;
            close(index);
        } finally {
            changing.unlock();
        }
    }

    private void close(@Nullable SearchIndex index) {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | IllegalStateException exception) {
            LOG.warn("The search index of workspace {} could not be closed: {}", workspace, exception.getMessage());
        }
    }

    private <R> R within(ScopedValue.CallableOp<R, IOException> work) throws IOException {
        return CurrentWorkspace.within(workspace, work);
    }
}
