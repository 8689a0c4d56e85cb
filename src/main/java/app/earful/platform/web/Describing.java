package app.earful.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ties a box of a form to the words below it, for whoever cannot see that they belong together. */
public final class Describing {
    private Describing() {}

    /** For aria-describedby; null where nothing stands below the box. */
    public static @Nullable String of(String name, @Nullable String hint, boolean wrong) {
        var ids = Stream.of(hint == null ? "" : "hint-" + name, wrong ? "wrong-" + name : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
