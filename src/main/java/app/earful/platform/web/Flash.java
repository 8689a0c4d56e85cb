package app.earful.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * One sentence shown once, on the page after a change, with an undo beside it where there is one.
 *
 * @param key the message key
 * @param undo the address to post to, or null
 * @param see where what was changed can be looked at, or null
 */
public record Flash(
        String key,
        List<String> arguments,
        @Nullable String undo,
        @Nullable String see) implements Serializable {
    private static final String ATTRIBUTE = "flash";

    public static void say(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(key, List.of(arguments), null, null));
    }

    public static void sayWithUndo(RedirectAttributes redirect, String undo, String key, String... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(key, List.of(arguments), undo, null));
    }

    /** @param see the address of what was changed: there is more to do about it */
    public static void sayWithUndoAndMore(RedirectAttributes redirect, String undo, String see, String key) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(key, List.of(), undo, see));
    }

    static @Nullable Flash of(HttpServletRequest request) {
        var attributes = RequestContextUtils.getInputFlashMap(request);
        return attributes == null ? null : (Flash) attributes.get(ATTRIBUTE);
    }
}
