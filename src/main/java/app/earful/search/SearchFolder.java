package app.earful.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Where this process keeps its indexes: a folder a workspace, and one process at a time. */
@Component
class SearchFolder implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFolder.class);

    private final Path shared;
    private @Nullable FileChannel channel;
    private @Nullable Path own;

    SearchFolder(SearchSettings settings) {
        shared = settings.data().toAbsolutePath().resolve("search");
    }

    /** Of a workspace; takes the folder for this process when it is asked for the first time. */
    synchronized Path of(UUID workspace) {
        return root().resolve(workspace.toString());
    }

    /** Of a workspace, of whichever process has it. */
    Path sharedOf(UUID workspace) {
        return shared.resolve(workspace.toString());
    }

    private Path root() {
        if (own != null) {
            return own;
        }
        own = take() ? shared : elsewhere();
        return own;
    }

    /** @return false when another process has it */
    synchronized boolean take() {
        if (channel != null) {
            return true;
        }
        try {
            Files.createDirectories(shared);
            var opened = FileChannel.open(shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(opened);
            if (lock.isEmpty()) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot use the folder " + shared, exception);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (java.nio.channels.OverlappingFileLockException exception) {
            return Optional.empty();
        }
    }

    /** For a node that was given the data folder of another: it does without a folder that lasts. */
    private Path elsewhere() {
        try {
            var folder = Files.createTempDirectory("earful-search");
            LOG.warn(
                    "Another process uses {}; this one keeps its search index in {} until it ends. Give each node an EARFUL_DATA of its own.",
                    shared,
                    folder);
            return folder;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Drops what belongs to workspaces that are no more. */
    synchronized void keepOnly(List<UUID> workspaces) throws IOException {
        if (!Files.isDirectory(root())) {
            return;
        }
        var names = workspaces.stream().map(UUID::toString).toList();
        try (var folders = Files.list(root())) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (!names.contains(String.valueOf(folder.getFileName()))) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (own != null && !own.equals(shared)) {
            delete(own);
        }
        if (channel != null) {
            channel.close();
            channel = null;
        }
        own = null;
    }
}
