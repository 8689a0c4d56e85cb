package app.earful.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folders of one workspace's index, one a number. A new one is made beside the one in use and gets its number when it is
 * whole; whatever else lies there was left behind by a crash.
 */
public final class Generations {
    private static final String UNDER_WAY = ".new";

    private final Path folder;

    public Generations(Path folder) {
        this.folder = folder;
    }

    public Optional<Path> latest() throws IOException {
        return all().stream().filter(path -> number(path) > 0).max(Comparator.comparingLong(Generations::number));
    }

    /** @return an empty folder */
    public Path begin() throws IOException {
        var begun = folder.resolve(latest().map(Generations::number).orElse(0L) + 1 + UNDER_WAY);
        delete(begun);
        return Files.createDirectories(begun);
    }

    /** @return where it lies from now on */
    public Path complete(Path begun) throws IOException {
        var name = String.valueOf(begun.getFileName());
        return Files.move(begun, folder.resolve(name.substring(0, name.length() - UNDER_WAY.length())));
    }

    public void abandon(Path begun) throws IOException {
        delete(begun);
    }

    public void keepOnly(Path kept) throws IOException {
        for (var path : all()) {
            if (!path.equals(kept)) {
                delete(path);
            }
        }
    }

    public void deleteAll() throws IOException {
        delete(folder);
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    /** 0 for one that is not whole. */
    private static long number(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.matches("[1-9][0-9]{0,17}") ? Long.parseLong(name) : 0;
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var inside = Files.walk(path)) {
                for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
