package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.PostgresFolder;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.ThreadLocalRandom;

/** The port on the loopback address: the same at every start as long as it is free. */
final class ServerPort {
    // Below the range systems give to outgoing connections: a client could otherwise take the port while the server
    // restarts, even by connecting to itself.
    private static final int LOWEST = 15_500;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private ServerPort() {}

    /** Remembers what it chose. */
    static int choose(PostgresFolder folder) throws IOException {
        if (Files.exists(folder.port())) {
            var port = remembered(folder);
            if (isFree(port)) {
                return port;
            }
        }
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                PostgresFolder.write(folder.port(), port + "\n", "rw-r--r--");
                return port;
            }
        }
        throw new StartRefused(
                "No free port for the database was found on 127.0.0.1 between %d and %d.".formatted(LOWEST, HIGHEST));
    }

    static int remembered(PostgresFolder folder) throws IOException {
        return Integer.parseInt(Files.readString(folder.port()).strip());
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
