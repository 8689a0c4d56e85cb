package app.earful.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.earful.platform.postgres.installation.Command;
import app.earful.platform.postgres.installation.PostgresFolder;
import app.earful.platform.postgres.installation.ServerUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that is installed on this machine, of whatever version, with an empty cluster of its own that ends with
 * the tests. A part of the suite runs on it once more, as on an operator's own server.
 */
public final class MachinePostgres {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/postgresql"), Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"), Path.of("/usr"));

    private MachinePostgres() {}

    /** True unless this run is to be on the machine's own PostgreSQL and there is none. */
    public static boolean isThereIfWanted() {
        return !isWanted() || programs().isPresent();
    }

    public static boolean isWanted() {
        return "machine".equals(System.getProperty("earful.test.postgres"));
    }

    private static Optional<Path> programs() {
        return PLACES.stream()
                .flatMap(MachinePostgres::folders)
                .map(folder -> folder.resolve("bin"))
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .max(Comparator.naturalOrder());
    }

    private static Stream<Path> folders(Path place) {
        try (var inside = Files.list(place)) {
            return Stream.concat(Stream.of(place), inside.toList().stream());
        } catch (IOException missing) {
            return Stream.empty();
        }
    }

    /** @return what DATABASE_URL would be for an operator: a role that may make roles, and a database it owns */
    public static String start() {
        try {
            var folder = Files.createTempDirectory("earful-machine-postgres").toRealPath();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return start(programs().orElseThrow(), new PostgresFolder(folder));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    private static String start(Path programs, PostgresFolder folder) throws IOException, InterruptedException {
        var user = ServerUser.of(folder);
        var cluster = Files.createDirectory(folder.cluster());
        user.own(cluster);
        var made = Command.run(
                user.command(List.of(
                        programs.resolve("initdb").toString(),
                        "--no-sync",
                        "--auth=trust",
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--pgdata=" + cluster)),
                Path.of("/"),
                LIMIT);
        if (!made.succeeded()) {
            throw new IOException(made.output());
        }
        var port = freePort();
        var log = folder.root().resolve("log").toFile();
        var server = Command.prepare(
                        user.serverCommand(List.of(
                                programs.resolve("postgres").toString(),
                                "-D",
                                cluster.toString(),
                                "-p",
                                String.valueOf(port),
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off")),
                        Path.of("/"))
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        prepare(port, server, log.toPath());
        return "postgres://earful:x@127.0.0.1:%d/earful".formatted(port);
    }

    private static void prepare(int port, Process server, Path log) throws IOException, InterruptedException {
        var administrator = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable".formatted(port), "postgres", "x");
        for (var deadline = System.nanoTime() + LIMIT.toNanos(); ; Thread.sleep(100)) {
            try {
                Sql.run(administrator, "create role earful login createrole", "create database earful owner earful");
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(Files.readString(log, UTF_8), notYet);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void end(Process server, PostgresFolder folder) {
        try {
            server.toHandle().destroyForcibly();
            server.waitFor();
            FileSystemUtils.deleteRecursively(folder.root());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
