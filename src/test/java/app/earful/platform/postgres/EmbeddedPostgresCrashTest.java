package app.earful.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.platform.postgres.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed at bad moments; nothing that was acknowledged may be missing afterwards. */
@Timeout(300)
class EmbeddedPostgresCrashTest {
    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedCommitWhenTheApplicationIsKilled() throws Exception {
        try (var application = ChildApplication.start(folder)) {
            application.readNumbers(500);
            var last = application.killAndReadLastNumber();

            assertNothingIsLostUpTo(last);
        }
    }

    @RepeatedTest(3)
    void keepsEveryAcknowledgedCommitWhenBothAreKilledAtOnce() throws Exception {
        try (var application = ChildApplication.start(folder)) {
            application.readNumbers(200);
            var server = serverOf(folder);
            server.destroyForcibly();
            var last = application.killAndReadLastNumber();

            assertNothingIsLostUpTo(last);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stopsTheServerAnUnleashedApplicationLeftBehind(@TempDir Path programs) throws Exception {
        var path = Map.of("PATH", linkAllBut("setsid", programs).toString());
        try (var application = ChildApplication.start(path, folder)) {
            application.readNumbers(100);
            var orphan = serverOf(folder);
            var last = application.killAndReadLastNumber();
            assertThat(orphan.isAlive()).isTrue();

            assertNothingIsLostUpTo(last);
            assertThat(orphan.info().command())
                    .as("running, or a zombie at most")
                    .isEmpty();
        }
    }

    @RepeatedTest(5)
    void startsAgainWhenTheFirstStartIsKilled(RepetitionInfo repetition) throws Exception {
        try (var application = ChildApplication.start(folder)) {
            Thread.sleep(400L * repetition.getCurrentRepetition());
            application.kill();
        }

        try (var database = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(database.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondProcessAndLetsItJoin() throws Exception {
        try (var database = EmbeddedPostgres.start(folder);
                var second = ChildApplication.start(folder)) {
            assertThat(second.readToTheEnd())
                    .singleElement()
                    .asString()
                    .startsWith("refused: Earful already runs on " + folder)
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(Sql.value(database.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void joinsTheServerOfAnotherProcessEvenWhileItStarts() throws Exception {
        try (var application = ChildApplication.start(folder)) {
            awaitLock(folder.resolve("lock"));
            try (var joined = EmbeddedPostgres.joinOrStart(folder)) {
                application.readNumbers(10);
                assertThat(Sql.value(joined.owner(), "select count(*) > 9 from numbers"))
                        .isEqualTo("t");
            }
            application.readNumbers(10);
            application.kill();
        }
    }

    @Test
    void startsTheServerAgainWhenItIsKilled() throws Exception {
        BlockingQueue<DatabaseCrash> crashes = new LinkedBlockingQueue<>();
        try (var database = EmbeddedPostgres.start(folder)) {
            database.onCrash(crashes::add);
            Sql.run(database.owner(), "create table kept as select generate_series(1, 1000) as number");

            serverOf(folder).destroyForcibly();

            assertThat(crashes.poll(60, TimeUnit.SECONDS)).matches(DatabaseCrash::recovered);
            assertThat(Sql.value(database.owner(), "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void outlivesTheDeathOfASingleConnectionsProcess() throws Exception {
        try (var database = EmbeddedPostgres.start(folder)) {
            try (var connection = Sql.connect(database.owner());
                    var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
                rows.next();
                ProcessHandle.of(rows.getLong(1)).orElseThrow().destroyForcibly();
            }

            assertThat(awaitAnswer(database)).isEqualTo("1");
        }
    }

    @Test
    void saysSoWhenItCannotBeStartedAgain() throws Exception {
        BlockingQueue<DatabaseCrash> crashes = new LinkedBlockingQueue<>();
        EmbeddedPostgres.start(folder).close();
        var supervisor = new Supervisor(Installation.in(folder), Duration.ofMillis(1));
        supervisor.onCrash(crashes::add);
        supervisor.start();

        Files.move(folder.resolve("postgres/cluster/global"), folder.resolve("postgres/cluster/lost"));
        serverOf(folder).destroyForcibly();

        assertThat(crashes.poll(60, TimeUnit.SECONDS))
                .matches(crash -> !crash.recovered())
                .extracting(DatabaseCrash::sentence)
                .asString()
                .contains("could not be started again");
        supervisor.stop();
    }

    @Test
    void letsTheApplicationFinishBeforeItStops() throws Exception {
        try (var application = ChildApplication.start(folder, "says goodbye")) {
            application.readNumbers(10);
            application.terminate();

            assertThat(application.readToTheEnd()).contains("goodbye");
        }
        assertThat(logOfTheServer()).contains("database system is shut down");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheServerOutOfReachOfCtrlC() throws Exception {
        try (var _ = EmbeddedPostgres.start(folder)) {
            var server = serverOf(folder).pid();
            var state = Files.readString(Path.of("/proc/%d/stat".formatted(server)));
            var processGroup = state.substring(state.lastIndexOf(')')).split(" ")[3];

            assertThat(processGroup).isEqualTo(Long.toString(server));
        }
    }

    private void assertNothingIsLostUpTo(long acknowledged) throws SQLException {
        try (var database = EmbeddedPostgres.start(folder)) {
            var found = "select max(number) >= %d and max(number) = count(*) from numbers".formatted(acknowledged);
            assertThat(Sql.value(database.owner(), found)).isEqualTo("t");
        }
    }

    private static ProcessHandle serverOf(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }

    private static Path linkAllBut(String program, Path programs) throws IOException {
        for (var name : List.of("id", "setpriv", "setsid", "test", "true")) {
            if (!name.equals(program)) {
                Files.createSymbolicLink(programs.resolve(name), Path.of("/usr/bin", name));
            }
        }
        return programs;
    }

    /** The file is there before it is locked; who holds it is written after. */
    private static void awaitLock(Path file) throws IOException, InterruptedException {
        while (!Files.exists(file) || Files.size(file) == 0) {
            Thread.sleep(10);
        }
    }

    private static String awaitAnswer(EmbeddedPostgres database) throws InterruptedException {
        while (true) {
            try {
                return Sql.value(database.owner(), "select 1");
            } catch (SQLException recovering) {
                Thread.sleep(50);
            }
        }
    }

    private String logOfTheServer() throws IOException {
        return Files.readString(folder.resolve("postgres/postgres.log"));
    }
}
