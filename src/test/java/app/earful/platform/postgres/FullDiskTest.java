package app.earful.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.earful.platform.postgres.installation.Command;
import app.earful.platform.postgres.installation.StartRefused;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The data folder lies on a small disk of its own, which fills up. Mounting one takes root. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class FullDiskTest {
    private static final String SOME_DATA =
            "insert into ballast select repeat('x', 1000) from generate_series(1, 1000)";

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can mount a small disk");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=220m,mode=755", "tmpfs", disk.toString()), "mount refused");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void refusesWritesAndGoesOnReadingUntilThereIsRoomAgain() throws Exception {
        try (var database = EmbeddedPostgres.start(disk)) {
            Sql.run(database.owner(), "create table kept as select generate_series(1, 1000) as number");
            Sql.run(database.owner(), "create table ballast (text text)");

            run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=1M", "count=40");

            assertThatThrownBy(() -> fill(database)).hasMessageContaining("No space left on device");
            assertThat(Sql.value(database.owner(), "select count(*) from kept")).isEqualTo("1000");

            Files.delete(disk.resolve("filler"));
            Sql.run(database.owner(), SOME_DATA);
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenThereIsNoRoomEvenForTheLog() throws Exception {
        BlockingQueue<DatabaseCrash> crashes = new LinkedBlockingQueue<>();
        try (var database = EmbeddedPostgres.start(disk)) {
            database.onCrash(crashes::add);
            Sql.run(database.owner(), "create table kept as select generate_series(1, 1000) as number");
            run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=64k");

            assertThatThrownBy(() -> fillTheLog(database)).isInstanceOf(SQLException.class);
            assertThat(awaitValue(database, "select count(*) from kept")).isEqualTo("1000");

            Files.delete(disk.resolve("filler"));
            Sql.run(database.owner(), "insert into kept values (1001)");
            assertThat(crashes).allMatch(DatabaseCrash::recovered);
        }
    }

    @Test
    void refusesToStartOnADiskWithoutRoom() throws Exception {
        run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=1M");

        assertThatThrownBy(() -> EmbeddedPostgres.start(disk))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching("(?i).*(full|no space left).*");
    }

    private static void fill(EmbeddedPostgres database) throws SQLException {
        while (true) {
            Sql.run(database.owner(), SOME_DATA);
        }
    }

    private static void fillTheLog(EmbeddedPostgres database) throws SQLException {
        while (true) {
            Sql.run(database.owner(), "select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))");
        }
    }

    private static String awaitValue(EmbeddedPostgres database, String query) throws InterruptedException {
        while (true) {
            try {
                return Sql.value(database.owner(), query);
            } catch (SQLException recovering) {
                Thread.sleep(100);
            }
        }
    }

    private static boolean run(String... words) throws IOException, InterruptedException {
        return Command.run(List.of(words), Path.of("/"), Duration.ofSeconds(20)).succeeded();
    }
}
