package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.StartRefused;
import java.nio.file.Path;
import java.sql.SQLException;

/** An application to be killed: commits 1, 2, 3 … and prints each number once its commit is acknowledged. */
final class CommittingApplication {
    private static volatile boolean ending;

    private CommittingApplication() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var database = EmbeddedPostgres.start(Path.of(arguments[0]));
            if (arguments.length > 1) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> sayGoodbye(database)));
            }
            commitUntilTheEnd(database);
        } catch (StartRefused e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    private static void commitUntilTheEnd(EmbeddedPostgres database) throws SQLException {
        Sql.run(database.owner(), "create table if not exists numbers (number bigint primary key)");
        var number = Long.parseLong(Sql.value(database.owner(), "select coalesce(max(number), 0) from numbers"));
        try (var connection = Sql.connect(database.owner());
                var insert = connection.prepareStatement("insert into numbers values (?)")) {
            while (!ending) {
                insert.setLong(1, ++number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }

    // As a connection pool would: still writing while the process is already told to end.
    private static void sayGoodbye(EmbeddedPostgres database) {
        try (var connection = Sql.connect(database.owner());
                var statement = connection.createStatement()) {
            for (var word = 0; word < 10; word++) {
                Thread.sleep(50);
                statement.execute("create table if not exists goodbye_%d ()".formatted(word));
            }
            System.out.println("goodbye");
            ending = true;
        } catch (SQLException | InterruptedException e) {
            System.out.println("interrupted: " + e.getMessage());
        }
    }
}
