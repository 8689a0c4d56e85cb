package app.earful.platform.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The safety net for an application that ends without closing the database. Hooks run side by side, so this one first
 * waits until nobody is connected any more: the application may be writing its last words.
 */
final class ExitHook {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final DatabaseAddress superuser;
    private final Runnable close;
    private final Thread thread = Thread.ofPlatform().name("postgres-exit").unstarted(this::run);
    private volatile boolean removed;

    ExitHook(DatabaseAddress superuser, Runnable close) {
        this.superuser = superuser;
        this.close = close;
    }

    void add() {
        Runtime.getRuntime().addShutdownHook(thread);
    }

    void remove() {
        removed = true;
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException exiting) {
            // Then it runs already and sees the flag.
        }
    }

    private void run() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!removed && System.nanoTime() < deadline && isInUse()) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!removed) {
            close.run();
        }
    }

    private boolean isInUse() {
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select from pg_stat_activity where datname = 'earful' and backend_type = 'client backend'")) {
            return rows.next();
        } catch (SQLException gone) {
            return false;
        }
    }
}
