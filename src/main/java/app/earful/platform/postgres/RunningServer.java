package app.earful.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A server of ours with all that has to be let go of, in this order, when it ends. */
final class RunningServer implements AutoCloseable {
    private final Supervisor supervisor;
    private final DataFolderLock lock;
    private final ExitHook hook;
    private boolean closed;

    RunningServer(Supervisor supervisor, DataFolderLock lock, DatabaseAddress superuser) {
        this.supervisor = supervisor;
        this.lock = lock;
        this.hook = new ExitHook(superuser, this::close);
    }

    Supervisor supervisor() {
        return supervisor;
    }

    void start() throws IOException, InterruptedException {
        hook.add();
        supervisor.start();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        hook.remove();
        try (lock) {
            supervisor.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
