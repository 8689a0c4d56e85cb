package app.earful.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path folder;

    @Test
    void neverGrowsPastItsBound() throws IOException {
        var file = folder.resolve("postgres.log");
        var log = new ServerLog(file);
        var line = "x".repeat(100_000);

        for (var written = 0; written < 200; written++) {
            log.add(line);
        }

        assertThat(Files.size(file)).isLessThan(5_200_000);
        assertThat(Files.size(folder.resolve("postgres.log.1"))).isLessThan(5_200_000);
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForOurEyesOnlyAlsoAfterAFileIsFull() throws IOException {
        var file = folder.resolve("postgres.log");
        var log = new ServerLog(file);
        for (var written = 0; written < 60; written++) {
            log.add("x".repeat(100_000));
        }

        for (var one : List.of(file, folder.resolve("postgres.log.1"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void knowsTheLastFatalWords() {
        var log = new ServerLog(folder.resolve("postgres.log"));
        log.add("2026-11-22 [1] LOG:  starting");
        log.add("2026-11-22 [1] FATAL:  no room");
        log.add("2026-11-22 [1] LOG:  database system is shut down");

        assertThat(log.lastWords()).contains("no room");
    }

    @Test
    void goesOnWhenTheFileCannotBeWritten() {
        var log = new ServerLog(folder.resolve("missing").resolve("postgres.log"));

        log.add("2026-11-22 [1] PANIC:  the disk is gone");

        assertThat(log.lastWords()).isPresent();
    }
}
