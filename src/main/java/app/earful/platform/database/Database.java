package app.earful.platform.database;

import org.jspecify.annotations.Nullable;

/** The PostgreSQL we work on: our own, which ends with us, or an operator's. */
class Database implements AutoCloseable {
    private final DatabaseAddress owner;
    private final DatabaseAddress application;
    private final @Nullable Runnable stop;

    private Database(DatabaseAddress owner, DatabaseAddress application, @Nullable Runnable stop) {
        this.owner = owner;
        this.application = application;
        this.stop = stop;
    }

    static Database open(DatabaseSettings settings) {
        var url = settings.databaseUrl();
        if (url != null && !url.isBlank()) {
            var address = DatabaseAddress.parse(url);
            return new Database(address, address, null);
        }
        throw new StartRefused("set DATABASE_URL");
    }

    DatabaseAddress owner() {
        return owner;
    }

    DatabaseAddress application() {
        return application;
    }

    @Override
    public void close() {
        if (stop != null) {
            stop.run();
        }
    }
}
