package app.earful.platform.postgres.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in {@code postgres/} of the data folder. Only the cluster belongs to the user PostgreSQL runs as: were
 * the rest theirs too, they could make a process of root write through a planted link.
 */
public record PostgresFolder(Path root) {
    public static PostgresFolder in(Path dataFolder) throws IOException {
        return new PostgresFolder(dataFolder.toRealPath().resolve("postgres"));
    }

    public Path cluster() {
        return root.resolve("cluster");
    }

    /**
     * Where {@code initdb} works; becomes the cluster by being renamed. A new one each time: the initdb of a killed
     * process may still be at work, or be clearing up, in an earlier one.
     */
    public Path newUnfinishedCluster() throws IOException {
        deleteAbandoned(root, "cluster.unfinished-", Duration.ZERO);
        return Files.createTempDirectory(root, "cluster.unfinished-");
    }

    public Path passwords() {
        return root.resolve("passwords");
    }

    public Path port() {
        return root.resolve("port");
    }

    /** Exists once roles, database and extensions are there. */
    public Path prepared() {
        return root.resolve("prepared");
    }

    public Path settings() {
        return root.resolve("server.conf");
    }

    public Path access() {
        return root.resolve("access.conf");
    }

    public Path log() {
        return root.resolve("postgres.log");
    }

    public Path processFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** Replaces a file as a whole: whoever reads it, even after a power cut, sees the old text or the new one. */
    public static void write(Path file, String text, String permissions) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            permit(unfinished, permissions);
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            channel.force(true);
        }
        rename(unfinished, file);
    }

    /** Renames so that it is on the disk when this returns. */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var folder = to.toAbsolutePath().getParent();
        if (folder != null && isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Sets exactly these permissions where the file system knows such, regardless of the umask. */
    public static void permit(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    public static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /** Deletes what killed processes left unfinished, as far as that is possible: the next start tries again. */
    public static void deleteAbandoned(Path parent, String prefix, Duration olderThan) {
        try (var folders = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var folder : folders) {
                var age = System.currentTimeMillis()
                        - Files.getLastModifiedTime(folder).toMillis();
                if (age >= olderThan.toMillis()) {
                    deleteAll(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException stillInUse) {
            return;
        }
    }

    public static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
