package app.earful.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link CommittingApplication} in a process of its own. */
final class ChildApplication implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildApplication(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ChildApplication start(Path dataFolder, String... more) throws IOException {
        return start(Map.of(), dataFolder, more);
    }

    static ChildApplication start(Map<String, String> environment, Path dataFolder, String... more) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CommittingApplication.class.getName(),
                dataFolder.toString()));
        words.addAll(List.of(more));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildApplication(builder.start());
    }

    String readLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    long readNumbers(int count) throws IOException {
        var last = 0L;
        for (var line = 0; line < count; line++) {
            last = Long.parseLong(readLine());
        }
        return last;
    }

    /** Kills without warning (by its handle: the process object would close the output too); what was acknowledged up to then is still to be read. */
    long killAndReadLastNumber() throws IOException, InterruptedException {
        kill();
        var last = 0L;
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            last = line.isEmpty() ? last : Long.parseLong(line);
        }
        return last;
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C in a terminal does, unless the process has left its group. */
    void terminate() {
        process.toHandle().destroy();
    }

    List<String> readToTheEnd() {
        return output.lines().toList();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
