package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.Installation;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the server running until told to stop. One thread starts it, waits for its end and starts it again: the server
 * is tied to the thread that started it, so this one lives as long as the application.
 */
final class Supervisor {
    private static final int MAX_STARTS = 8;
    private static final Duration STARTS_COUNT_FOR = Duration.ofMinutes(10);
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Installation installation;
    private final Duration firstPause;
    private final ServerLog log;
    private final ArrayDeque<Long> restarts = new ArrayDeque<>();
    private final FutureTask<ServerProcess> firstStart = new FutureTask<>(this::launch);
    private final Thread thread = Thread.ofPlatform().daemon().name("postgres").unstarted(this::run);
    // Held while a server is started or stopped, so that none is started behind the back of a stop.
    private final Object gate = new Object();
    private volatile Consumer<DatabaseCrash> handler = crash -> {};
    private volatile boolean stopping;
    private @Nullable ServerProcess server;

    Supervisor(Installation installation, Duration firstPause) {
        this.installation = installation;
        this.firstPause = firstPause;
        this.log = new ServerLog(installation.folder().log());
    }

    /** Returns when the server takes connections. */
    void start() throws IOException, InterruptedException {
        thread.start();
        try {
            firstStart.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw new IOException(e.getCause());
        }
    }

    void onCrash(Consumer<DatabaseCrash> newHandler) {
        handler = newHandler;
    }

    void stop() throws IOException, InterruptedException {
        stopping = true;
        synchronized (gate) {
            if (server != null) {
                server.stop();
            }
        }
        thread.interrupt();
        thread.join(FAREWELL);
    }

    private void run() {
        firstStart.run();
        try {
            var current = firstStart.get();
            while (current != null) {
                current.awaitEnd();
                current = stopping ? null : recover();
            }
        } catch (ExecutionException | InterruptedException e) {
            // It never started, which start() tells; or we were told to stop.
        }
    }

    private @Nullable ServerProcess recover() throws InterruptedException {
        var reason = log.lastWords().orElse("it ended without a word");
        log.add("Earful: PostgreSQL died (" + reason + ") and is started again");
        while (mayStartAgain()) {
            Thread.sleep(pause());
            try {
                var again = launch();
                tell(new DatabaseCrash(true, "PostgreSQL died (%s) and runs again.".formatted(reason)));
                return again;
            } catch (IOException | StartRefused e) {
                log.add("Earful: " + e.getMessage());
                reason = String.valueOf(e.getMessage());
            }
        }
        tell(new DatabaseCrash(false, "PostgreSQL died and could not be started again: %s".formatted(reason)));
        return null;
    }

    private boolean mayStartAgain() {
        var now = System.nanoTime();
        restarts.removeIf(earlier -> now - earlier > STARTS_COUNT_FOR.toNanos());
        restarts.addLast(now);
        return restarts.size() <= MAX_STARTS;
    }

    // None before the first, then doubling: half a minute in all, time for a full disk or a lack of memory to pass.
    private Duration pause() {
        var earlier = restarts.size() - 1;
        return earlier == 0 ? Duration.ZERO : firstPause.multipliedBy(1L << (earlier - 1));
    }

    private ServerProcess launch() throws IOException, InterruptedException {
        synchronized (gate) {
            if (stopping) {
                throw new InterruptedException();
            }
            new Leftovers(installation).clear();
            server = startEvenOnAFullDisk();
            return server;
        }
    }

    private ServerProcess startEvenOnAFullDisk() throws IOException, InterruptedException {
        var reserve = DiskReserve.in(installation.folder());
        try {
            var started = ServerProcess.start(installation, log);
            reserve.fill();
            return started;
        } catch (StartRefused refused) {
            if (!reserve.releaseFor(refused)) {
                throw refused;
            }
            log.add("Earful: the disk is full; the space put aside for that is given up");
            return ServerProcess.start(installation, log);
        }
    }

    // On a thread of its own: the application may answer by exiting, and the exit waits for ours to end.
    private void tell(DatabaseCrash crash) {
        log.add("Earful: " + crash.sentence());
        Thread.ofVirtual().name("postgres-crash").start(() -> handler.accept(crash));
    }
}
