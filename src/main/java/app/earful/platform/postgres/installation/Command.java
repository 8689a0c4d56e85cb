package app.earful.platform.postgres.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program that ran to its end: what it said and how it ended. */
public record Command(int exitCode, String output) {
    // Nothing else of ours: SMTP_URL and the like would lie open in the environment of the server's processes.
    private static final Set<String> ENVIRONMENT_KEPT =
            Set.of("PATH", "Path", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SYSTEMROOT", "windir", "ComSpec", "COMSPEC");

    public static Command run(List<String> words, Path folder, Duration limit)
            throws IOException, InterruptedException {
        var process = prepare(words, folder).start();
        process.getOutputStream().close();
        var killer = Thread.ofVirtual().start(() -> killAfter(process, limit));
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), UTF_8).strip();
            return new Command(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
            killer.interrupt();
        }
    }

    /** A process with its two outputs joined and next to nothing in its environment. */
    public static ProcessBuilder prepare(List<String> words, Path folder) {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT_KEPT);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The line that says what went wrong, or the last one. */
    public String reason() {
        return output.lines()
                .filter(line -> line.contains("error: ") || line.contains("FATAL: "))
                .findFirst()
                .orElse(output.substring(output.lastIndexOf('\n') + 1));
    }

    private static void killAfter(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
