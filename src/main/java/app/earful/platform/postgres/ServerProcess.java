package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.Installation;
import app.earful.platform.postgres.installation.ServerUser;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the server, from its start to its end. */
final class ServerProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int STATUS_LINE = 7;

    private final Installation installation;
    private final ProcessHandle process;
    private final ServerLog log;

    private ServerProcess(Installation installation, ProcessHandle process, ServerLog log) {
        this.installation = installation;
        this.process = process;
        this.log = log;
    }

    /** Returns once it takes connections. On Linux it ends with the calling thread. */
    static ServerProcess start(Installation at, ServerLog log) throws IOException, InterruptedException {
        log.forget();
        var server = new ServerProcess(at, ServerUser.isWindows() ? detach(at) : spawn(at, log), log);
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!server.isReady()) {
            if (!server.process.isAlive() || System.nanoTime() > deadline) {
                server.process.destroyForcibly();
                throw new StartRefused("PostgreSQL did not start on %s (%s); its log is %s."
                        .formatted(
                                at.folder().cluster(),
                                server.lastWords(),
                                at.folder().log()));
            }
            Thread.sleep(10);
        }
        return server;
    }

    /** Waits until it has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it quickly: open transactions roll back, everything acknowledged is on the disk. */
    void stop() throws IOException, InterruptedException {
        for (var mode : new String[] {"fast", "immediate"}) {
            if (process.isAlive()) {
                var cluster = installation.folder().cluster().toString();
                installation.run(STOP_LIMIT, "pg_ctl", "stop", "-W", "-m", mode, "-D", cluster);
                endsWithin(STOP_LIMIT);
            }
        }
        process.destroyForcibly();
        log.awaitEnd();
    }

    private boolean endsWithin(Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static ProcessHandle spawn(Installation at, ServerLog log) throws IOException {
        var folder = at.folder();
        var process = at.server("postgres", "-D", folder.cluster().toString(), "-c", "config_file=" + folder.settings())
                .start();
        process.getOutputStream().close();
        Thread.ofPlatform().daemon().name("postgres-log").start(() -> log.follow(process.getInputStream()));
        return process.toHandle();
    }

    // On Windows only pg_ctl gives up the rights of an administrator, which the server refuses to run with.
    private static ProcessHandle detach(Installation at) throws IOException, InterruptedException {
        var folder = at.folder();
        var starter = at.server(
                        "pg_ctl",
                        "start",
                        "-D",
                        folder.cluster().toString(),
                        "-l",
                        folder.log().toString(),
                        "-o",
                        "-c config_file=\"%s\"".formatted(folder.settings()))
                .redirectOutput(Redirect.DISCARD)
                .start();
        var exitCode = starter.waitFor();
        return exitCode == 0
                ? ProcessHandle.of(Long.parseLong(processFileLine(at, 0))).orElse(starter.toHandle())
                : starter.toHandle();
    }

    private boolean isReady() throws IOException {
        return processFileLine(installation, STATUS_LINE).equals("ready")
                && processFileLine(installation, 0).equals(Long.toString(process.pid()));
    }

    private static String processFileLine(Installation at, int number) throws IOException {
        try {
            var lines = Files.readAllLines(at.folder().processFile());
            return number < lines.size() ? lines.get(number).strip() : "";
        } catch (NoSuchFileException notYet) {
            return "";
        }
    }

    private String lastWords() throws InterruptedException {
        log.awaitEnd();
        return log.lastWords().orElse(process.isAlive() ? "it took too long" : "it ended without a word");
    }
}
