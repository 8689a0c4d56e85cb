package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.PostgresFolder;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Disk space put aside for the day the disk is full. PostgreSQL cannot even recover, and so cannot be read, without room
 * for two or three files of its write-ahead log (16 MB each); this file is given up to make that room.
 */
record DiskReserve(Path file) {
    private static final int MEGABYTES = 48;
    private static final int MEGABYTE = 1 << 20;
    // On a disk as full as that, the reserve itself would do the harm it is there against.
    private static final long LEAVES_FREE = 2L * MEGABYTES * MEGABYTE;

    static DiskReserve in(PostgresFolder folder) {
        return new DiskReserve(folder.root().resolve("reserve"));
    }

    /** Puts the space aside unless it is, or there is too little. */
    void fill() throws IOException {
        var free = Files.getFileStore(file.toAbsolutePath().resolveSibling("")).getUsableSpace();
        if (Files.exists(file) || free < LEAVES_FREE + (long) MEGABYTES * MEGABYTE) {
            return;
        }
        try {
            write();
        } catch (IOException filledUpMeanwhile) {
            Files.deleteIfExists(file);
        }
    }

    private void write() throws IOException {
        // Not zeros, which some file systems store as nothing.
        var noise = new byte[MEGABYTE];
        ThreadLocalRandom.current().nextBytes(noise);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var written = 0; written < MEGABYTES; written++) {
                channel.write(ByteBuffer.wrap(noise));
            }
        }
    }

    /** Gives the space up if that is what the server lacks; false if it is not, or there is none left to give. */
    boolean releaseFor(StartRefused failure) throws IOException {
        return String.valueOf(failure.getMessage()).contains("No space left") && Files.deleteIfExists(file);
    }
}
