package app.earful.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The style sheets, scripts, fonts and icons. Their address carries one hash over all of them, so that browsers may keep
 * them for a year, relative addresses between them hold, and a changed file is a new address.
 */
public final class Assets {
    static final String FOLDER = "static/";
    static final String LIBRARIES = "META-INF/resources/webjars/";

    private static final SortedMap<String, Resource> FILES = files();
    private static final String BASE = "/static/" + version() + "/";

    private Assets() {}

    /** @param path below {@code static/} or in a WebJar, such as {@code css/base.css} */
    public static String address(String path) {
        if (!FILES.containsKey(path)) {
            throw new IllegalArgumentException("There is no static file " + path);
        }
        return BASE + path;
    }

    /** The parts of a comma-separated list, none when it is empty. */
    public static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static String base() {
        return BASE;
    }

    private static SortedMap<String, Resource> files() {
        var files = new TreeMap<String, Resource>();
        find(files, FOLDER, "**/*.*");
        find(files, LIBRARIES, "*/*/dist/*.min.js");
        return files;
    }

    private static void find(SortedMap<String, Resource> files, String folder, String pattern) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + pattern)) {
                var address = file.getURL().toString();
                files.put(address.substring(address.lastIndexOf(folder) + folder.length()), file);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
