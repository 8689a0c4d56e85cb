package app.earful.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One process a data folder: a file lock, which the operating system drops when the process ends, however it ends. */
final class DataFolderLock implements AutoCloseable {
    // POSIX drops a process's locks on a file when it closes any handle of it, so a second attempt must not open it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    // Beyond the text: Windows lets nobody read a locked region.
    private static final long LOCKED_BYTE = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private DataFolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds the folder. */
    static Optional<DataFolderLock> tryLock(Path dataFolder) throws IOException {
        var file = fileIn(dataFolder);
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                var text = "%d%n".formatted(ProcessHandle.current().pid());
                channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
                return Optional.of(new DataFolderLock(file, channel));
            }
        } catch (IOException e) {
            release(file, channel);
            throw e;
        }
        release(file, channel);
        return Optional.empty();
    }

    /** Who holds the folder, in words for a message. */
    static String holderOf(Path dataFolder) {
        try {
            var file = fileIn(dataFolder);
            return HELD_HERE.contains(file)
                    ? "this process"
                    : "process " + Files.readString(file).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    private static Path fileIn(Path dataFolder) throws IOException {
        return dataFolder.toRealPath().resolve("lock");
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try (channel) {
            HELD_HERE.remove(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            release(file, channel);
        }
    }
}
