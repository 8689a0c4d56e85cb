package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a killed process left running on a cluster. Only to be used while holding the data folder's lock: then whatever
 * still works on the cluster has lost its Earful.
 */
record Leftovers(Installation installation) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(5);

    /** Stops what still runs, then removes the process file, whose number may by now be another program's or a zombie's. */
    void clear() throws IOException, InterruptedException {
        var folder = installation.folder();
        if (!processes().isEmpty() && Files.exists(folder.processFile())) {
            stop();
        }
        var deadline = System.nanoTime() + PATIENCE_WITH_ORPHANS.toNanos();
        while (!processes().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        // Their parent is gone, and what they have not acknowledged by now they may lose.
        processes().forEach(ProcessHandle::destroyForcibly);
        while (!processes().isEmpty()) {
            Thread.sleep(20);
        }
        Files.deleteIfExists(folder.processFile());
    }

    private void stop() throws IOException, InterruptedException {
        var cluster = installation.folder().cluster().toString();
        installation.run(PATIENCE, "pg_ctl", "stop", "-m", "fast", "-t", "30", "-D", cluster);
    }

    private List<ProcessHandle> processes() throws IOException {
        var folder = installation.folder();
        return Files.isDirectory(PROCESSES)
                ? processesIn(folder.cluster().toRealPath())
                : namedProcess().stream().toList();
    }

    private static List<ProcessHandle> processesIn(Path cluster) throws IOException {
        try (var folders = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            var found = new ArrayList<ProcessHandle>();
            for (var process : folders) {
                if (cluster.equals(link(process, "cwd")) && isServer(link(process, "exe"))) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
            return found;
        }
    }

    // A shell that merely stands in the folder is none.
    private static boolean isServer(Path program) {
        return program.toString().replace(" (deleted)", "").endsWith("/postgres");
    }

    private static Path link(Path process, String name) {
        try {
            return Files.readSymbolicLink(process.resolve(name));
        } catch (IOException goneOrNotOurs) {
            return Path.of("");
        }
    }

    // Where there is no /proc the number in the process file must do, if a program of that name runs under it.
    private Optional<ProcessHandle> namedProcess() throws IOException {
        var file = installation.folder().processFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(number)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }
}
