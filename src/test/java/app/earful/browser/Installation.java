package app.earful.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Earful as somebody starts it for the first time: a process of its own on an empty folder, with jobs that run. */
final class Installation implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("(http://\\S+)(/setup\\?token=\\S+)");

    private final Process process;
    private final BufferedReader console;
    private final String address;
    private final String link;

    private Installation(Process process, int port) throws IOException {
        this.process = process;
        this.console = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.address = "http://127.0.0.1:" + port;
        this.link = findLink();
        Thread.ofVirtual().start(() -> console.lines().forEach(_ -> {}));
    }

    static Installation start() throws IOException {
        var folder = Path.of("target", "first-visit");
        FileSystemUtils.deleteRecursively(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes(),
                "app.earful.Earful",
                "run");
        var port = freePort();
        builder.environment().put("EARFUL_PORT", Integer.toString(port));
        builder.environment().put("EARFUL_DATA", folder.toString());
        builder.environment().remove("DATABASE_URL");
        return new Installation(builder.redirectErrorStream(true).start(), port);
    }

    /** The application's, without the tests'. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String findLink() throws IOException {
        var said = new StringBuilder();
        for (var line = console.readLine(); line != null; line = console.readLine()) {
            said.append(line).append('\n');
            var found = LINK.matcher(line);
            if (found.find()) {
                return found.group(2);
            }
        }
        throw new IllegalStateException("Earful did not start and said:\n" + said);
    }

    /** What the console tells whoever started it to open. */
    String link() {
        return link;
    }

    Visitor visitor(Screen screen) {
        return new Visitor(address, screen, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
