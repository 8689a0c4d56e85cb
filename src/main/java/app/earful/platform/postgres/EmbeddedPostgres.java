package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.Installation;
import app.earful.platform.postgres.installation.PostgresFolder;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of our own in a data folder. Whatever a commit acknowledged survives any death of any process. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(90);
    private static final Duration JOIN_PAUSE = Duration.ofMillis(100);

    private final int port;
    private final Passwords passwords;
    private final @Nullable RunningServer running;

    private EmbeddedPostgres(int port, Passwords passwords, @Nullable RunningServer running) {
        this.port = port;
        this.passwords = passwords;
        this.running = running;
    }

    /**
     * Starts the server in this data folder, making the folder and the database if need be (about five seconds the first
     * time, one later), and holds the folder's lock until closed.
     *
     * @throws StartRefused if another process holds the folder, or it cannot be used; the message says what to do
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        return Refusals.inWords(dataFolder, () -> {
            Files.createDirectories(dataFolder);
            var lock = DataFolderLock.tryLock(dataFolder)
                    .orElseThrow(() -> new StartRefused(
                            "Earful already runs on %s (%s); stop that one first, or set EARFUL_DATA to another folder."
                                    .formatted(dataFolder, DataFolderLock.holderOf(dataFolder))));
            return startLocked(dataFolder, lock);
        });
    }

    /**
     * Joins the server another process runs on this folder, waiting up to 90 seconds for it to start, or starts one if none
     * does. For commands beside a running application; closing a joined one leaves the server alone.
     *
     * @throws StartRefused as {@link #start}, and if the other process's server does not answer
     */
    public static EmbeddedPostgres joinOrStart(Path dataFolder) {
        return Refusals.inWords(dataFolder, () -> {
            Files.createDirectories(dataFolder);
            var deadline = System.nanoTime() + JOIN_LIMIT.toNanos();
            while (System.nanoTime() < deadline) {
                var lock = DataFolderLock.tryLock(dataFolder);
                if (lock.isPresent()) {
                    return startLocked(dataFolder, lock.get());
                }
                var joined = join(PostgresFolder.in(dataFolder));
                if (joined != null) {
                    return joined;
                }
                Thread.sleep(JOIN_PAUSE);
            }
            throw new StartRefused(
                    "The database in %s belongs to %s and does not answer; stop that process and try again."
                            .formatted(dataFolder, DataFolderLock.holderOf(dataFolder)));
        });
    }

    /** The role that owns the schema and runs migrations. */
    public DatabaseAddress owner() {
        return ServerSettings.address(port, ServerSettings.DATABASE, ServerSettings.OWNER, passwords.owner());
    }

    /** The role for everyday work: owns nothing and cannot pass by row-level security. */
    public DatabaseAddress application() {
        return ServerSettings.address(
                port, ServerSettings.DATABASE, ServerSettings.APPLICATION, passwords.application());
    }

    /** Calls the handler, on a thread of ours, each time the server has died and was or could not be started again. */
    public void onCrash(Consumer<DatabaseCrash> handler) {
        if (running != null) {
            running.supervisor().onCrash(handler);
        }
    }

    /** Stops the server, if we started it, and releases the folder. Close connection pools before; again does nothing. */
    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }

    private static EmbeddedPostgres startLocked(Path dataFolder, DataFolderLock lock)
            throws IOException, InterruptedException, SQLException {
        RunningServer running = null;
        try {
            var installation = Installation.in(dataFolder);
            var passwords = Cluster.ensure(installation);
            var port = ServerPort.choose(installation.folder());
            ServerSettings.write(installation.folder(), dataFolder, port);
            running = new RunningServer(
                    new Supervisor(installation, Supervisor.FIRST_PAUSE), lock, superuser(port, passwords));
            running.start();
            new Preparation(installation.folder(), passwords, port).ensure();
            return new EmbeddedPostgres(port, passwords, running);
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            try (lock) {
                if (running != null) {
                    running.close();
                }
            }
            throw e;
        }
    }

    private static @Nullable EmbeddedPostgres join(PostgresFolder folder) throws IOException {
        if (!Files.exists(folder.prepared()) || !Files.exists(folder.port())) {
            return null;
        }
        var joined = new EmbeddedPostgres(ServerPort.remembered(folder), Passwords.in(folder), null);
        var address = joined.application();
        try (var _ = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            return joined;
        } catch (SQLException notYet) {
            return null;
        }
    }

    private static DatabaseAddress superuser(int port, Passwords passwords) {
        return ServerSettings.address(port, "postgres", ServerSettings.SUPERUSER, passwords.superuser());
    }
}
