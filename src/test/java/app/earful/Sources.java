package app.earful;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own files, for tests that hold a rule over all of them. */
public final class Sources {
    public static final Path TEMPLATES = Path.of("src/main/jte");

    private Sources() {}

    /** The text of each file of a type below a folder, by its path from there. */
    public static SortedMap<String, String> read(Path folder, String type) {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith("." + type)).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return found;
    }

    /** Whatever may name a message or a file: templates and the application's Java. */
    public static Collection<String> templatesAndJava() {
        return Stream.concat(
                        read(TEMPLATES, "jte").values().stream(),
                        read(Path.of("src/main/java"), "java").values().stream())
                .toList();
    }
}
