package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.PostgresFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's configuration, written anew at every start: ours, then the operator's, then what must not be changed. */
final class ServerSettings {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "earful_owner";
    static final String APPLICATION = "earful_app";
    static final String DATABASE = "earful";

    // For 256 MB of memory and one application. No workers for reads and parallel queries: each is a process of its
    // own. Compressing the log would save a tenth of it and take a tenth of the time that a large import writes.
    // Logs carry no statements and no details, which quote people's data.
    private static final String DEFAULTS = """
            max_connections = 40
            shared_buffers = 64MB
            work_mem = 4MB
            maintenance_work_mem = 32MB
            effective_cache_size = 512MB
            wal_buffers = 2MB
            min_wal_size = 64MB
            max_wal_size = 256MB
            checkpoint_timeout = 15min
            wal_compression = off
            io_method = sync
            max_worker_processes = 2
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 0
            max_logical_replication_workers = 0
            max_wal_senders = 0
            autovacuum_max_workers = 2
            autovacuum_worker_slots = 2
            random_page_cost = 1.1
            jit = off
            datestyle = 'ISO, YMD'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %u '
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_checkpoints = off
            """;

    private static final String FIXED = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            logging_collector = off
            log_destination = 'stderr'
            lc_messages = 'C'
            password_encryption = 'scram-sha-256'
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            restart_after_crash = on
            """;

    // Elsewhere fsync reaches the disk; on macOS it stops at the drive's own cache.
    private static final String FIXED_ON_MAC = "wal_sync_method = fsync_writethrough\n";

    private ServerSettings() {}

    static void write(PostgresFolder folder, Path dataFolder, int port) throws IOException {
        var operators = dataFolder.resolve("postgres.conf");
        var settings = new StringBuilder("# Written at every start; put your own settings into ")
                .append("postgres.conf in the data folder.\n")
                .append(DEFAULTS);
        if (Files.exists(operators)) {
            settings.append("\n# postgres.conf\n")
                    .append(Files.readString(operators))
                    .append('\n');
        }
        settings.append("\n# Not to be changed\nport = ")
                .append(port)
                .append('\n')
                .append(FIXED);
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            settings.append(FIXED_ON_MAC);
        }
        settings.append("hba_file = '")
                .append(folder.access().toString().replace('\\', '/').replace("'", "''"))
                .append("'\n");
        PostgresFolder.write(folder.settings(), settings.toString(), "rw-r--r--");
        PostgresFolder.write(folder.access(), access(), "rw-r--r--");
    }

    static DatabaseAddress address(int port, String database, String user, String password) {
        // Loopback: asking for encryption first would only cost a round trip a connection.
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, database);
        return new DatabaseAddress(url, user, password);
    }

    private static String access() {
        return """
                host %1$s %2$s,%3$s 127.0.0.1/32 scram-sha-256
                host all %4$s 127.0.0.1/32 scram-sha-256
                """.formatted(DATABASE, OWNER, APPLICATION, SUPERUSER);
    }
}
