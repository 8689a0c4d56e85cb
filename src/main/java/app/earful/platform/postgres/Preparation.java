package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.PostgresFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Database, roles and extensions: made once by the superuser, each step again without harm should we be killed between two. */
record Preparation(PostgresFolder folder, Passwords passwords, int port) {
    private static final List<String> IN_DATABASE = List.of(
            "create extension if not exists pg_trgm",
            "create extension if not exists unaccent",
            "create extension if not exists btree_gin",
            "alter schema public owner to earful_owner",
            "grant usage on schema public to earful_app");

    private static final List<String> AROUND_DATABASE = List.of(
            // as on an operator's own server, where there is one sign-in that steps into the application's role
            "grant earful_app to earful_owner",
            "alter database earful owner to earful_owner",
            "revoke all on database earful from public",
            "grant connect, temporary on database earful to earful_app");

    /** Does nothing when it was done before. */
    void ensure() throws IOException, SQLException {
        if (Files.exists(folder.prepared())) {
            return;
        }
        try (var connection = connect("postgres")) {
            ensureRole(connection, ServerSettings.OWNER, passwords.owner());
            ensureRole(connection, ServerSettings.APPLICATION, passwords.application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", ServerSettings.DATABASE)) {
                run(connection, List.of("create database earful owner earful_owner"));
            }
            run(connection, AROUND_DATABASE);
        }
        try (var connection = connect(ServerSettings.DATABASE)) {
            run(connection, IN_DATABASE);
        }
        PostgresFolder.write(folder.prepared(), "", "rw-r--r--");
    }

    private Connection connect(String database) throws SQLException {
        var address = ServerSettings.address(port, database, ServerSettings.SUPERUSER, passwords.superuser());
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            run(connection, List.of("create role " + role));
        }
        var rights = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
        run(connection, List.of("alter role %s %s password '%s'".formatted(role, rights, ScramVerifier.of(password))));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
