package app.earful.platform.database;

import app.earful.platform.postgres.DatabaseAddress;
import app.earful.platform.postgres.DatabaseCrash;
import app.earful.platform.postgres.EmbeddedPostgres;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL we work on: our own, which ends with us, or an operator's. */
class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Set<String> SERVING = Set.of("run", "demo");

    private final DatabaseAddress owner;
    private final DatabaseAddress application;
    private final @Nullable EmbeddedPostgres server;

    private Database(DatabaseAddress owner, DatabaseAddress application, @Nullable EmbeddedPostgres server) {
        this.owner = owner;
        this.application = application;
        this.server = server;
    }

    /** The application takes its data folder for itself; a command joins it there. */
    static Database open(DatabaseSettings settings) {
        var url = settings.databaseUrl();
        if (url != null && !url.isBlank()) {
            var address = DatabaseAddress.parse(url);
            return new Database(address, address, null);
        }
        var server = SERVING.contains(settings.command())
                ? EmbeddedPostgres.start(settings.data())
                : EmbeddedPostgres.joinOrStart(settings.data());
        server.onCrash(Database::tell);
        return new Database(server.owner(), server.application(), server);
    }

    private static void tell(DatabaseCrash crash) {
        if (crash.recovered()) {
            LOG.warn(crash.sentence());
        } else {
            LOG.error("{} Earful stops, since it cannot write anything down.", crash.sentence());
            System.exit(1);
        }
    }

    DatabaseAddress owner() {
        return owner;
    }

    DatabaseAddress application() {
        return application;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
