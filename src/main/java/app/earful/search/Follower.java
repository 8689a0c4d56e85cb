package app.earful.search;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.WorkspaceRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks every second what is new, and has the indexes of this node take it in. A thread of its own and no scheduled task, since
 * every node has to. One question that reads one entry of a database index is all it costs while nothing happens.
 */
@Component
class Follower implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A crash costs what was taken in since the last save, which is then read from the log again. */
    private static final int ROUNDS_BETWEEN_SAVES = 5;

    private static final int ROUNDS_BETWEEN_CLEANINGS = 3_600;

    private final Indexes indexes;
    private final SearchChangeRepository changes;
    private final WorkspaceRepository workspaces;
    private final boolean works;
    /** No interrupt, which would close the files that are being written. */
    private final CountDownLatch stop = new CountDownLatch(1);

    /** Those that could not follow, and those whose index is being made. */
    private final Set<UUID> behind = new HashSet<>();

    private @Nullable String snapshot;
    private boolean failed;
    private boolean told;

    Follower(Indexes indexes, SearchChangeRepository changes, WorkspaceRepository workspaces, SearchSettings settings) {
        this.indexes = indexes;
        this.changes = changes;
        this.workspaces = workspaces;
        works = settings.jobs();
    }

    /** Not before the first page can be shown: a start is not to wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (works) {
            Thread.ofPlatform().name("search-follower").daemon().start(this::run);
        }
    }

    private void run() {
        try {
            for (var round = 1; !stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); round++) {
                attempt(round);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(int round) {
        failed = false;
        try {
            if (round % ROUNDS_BETWEEN_CLEANINGS == 1) {
                indexes.keepOnly(workspaces.listAll().stream()
                        .map(WorkspaceRepository.Named::id)
                        .toList());
            }
            step();
            if (round % ROUNDS_BETWEEN_SAVES == 0) {
                behind.addAll(indexes.save());
            }
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException exception) {
            fail(exception);
        }
        told = failed;
    }

    /** Said once and not every second. */
    private void fail(Exception exception) {
        if (!failed && !told && stop.getCount() > 0) {
            LOG.warn("The search index cannot follow just now; it tries again every second.", exception);
        }
        failed = true;
    }

    /** At first all workspaces, then those with news. */
    void step() {
        var last = snapshot;
        var news = changes.newsSince(last == null ? "1:1:" : last);
        behind.addAll(news.workspaces());
        if (last == null) {
            workspaces.listAll().forEach(workspace -> behind.add(workspace.id()));
        }
        snapshot = news.snapshot();
        behind.removeIf(this::follow);
    }

    /** One that cannot is not to keep the others from it. */
    private boolean follow(UUID workspace) {
        try {
            return CurrentWorkspace.<Boolean, RuntimeException>within(workspace, () -> indexes.follow(workspace));
        } catch (RuntimeException exception) {
            fail(exception);
            return false;
        }
    }

    @Override
    public void destroy() {
        stop.countDown();
    }
}
