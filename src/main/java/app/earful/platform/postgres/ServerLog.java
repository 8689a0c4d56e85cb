package app.earful.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.earful.platform.postgres.installation.PostgresFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server says, in a file that never grows past a bound; one older file is kept beside it. */
final class ServerLog {
    private static final long MAX_BYTES = 5_000_000;
    private static final int LINES_REMEMBERED = 50;
    private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(1);

    private final Path file;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile @Nullable Thread following;

    ServerLog(Path file) {
        this.file = file;
    }

    /** Copies until the server is gone. Goes on reading if the file cannot be written: a full pipe would stop the server. */
    void follow(InputStream output) {
        following = Thread.currentThread();
        try (var lines = new BufferedReader(new InputStreamReader(output, UTF_8))) {
            lines.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add("Earful: the server's output ended: " + e.getMessage());
        }
    }

    /** The last words are still on their way when the server is already gone. */
    void awaitEnd() throws InterruptedException {
        var thread = following;
        if (thread != null) {
            thread.join(LAST_WORDS_LIMIT);
        }
    }

    synchronized void add(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > LINES_REMEMBERED) {
            lastLines.removeFirst();
        }
        try {
            rotate();
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // A full disk, most likely: PostgreSQL tells its clients about that.
        }
    }

    /** Why it ended, as far as it said: the last fatal line, or the complaint before it where that one only sums up. */
    synchronized Optional<String> lastWords() {
        var latestFirst = List.copyOf(lastLines).reversed();
        return latestFirst.stream()
                .dropWhile(line -> !line.contains("FATAL: ") && !line.contains("PANIC: "))
                .dropWhile(line -> line.contains("contains errors"))
                .findFirst()
                .map(ServerLog::withoutPrefix);
    }

    private static String withoutPrefix(String line) {
        return line.replaceFirst("^.*?(LOG|FATAL|PANIC): +", "");
    }

    /** Forgets the remembered lines, so that the last words are those of the start to come. */
    synchronized void forget() {
        lastLines.clear();
    }

    private void rotate() throws IOException {
        if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file);
            PostgresFolder.permit(file, "rw-------");
        }
    }
}
