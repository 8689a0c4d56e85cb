package app.earful.workspaces.signin;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of ours and never somebody else's. */
public final class Target {
    private Target() {}

    /** The path, or "/" when it could lead elsewhere. A browser reads a backslash as a slash and skips control signs; a brace would be filled in. */
    public static String safe(@Nullable String path) {
        return path != null && isOurs(path) ? path : "/";
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(sign -> sign == '\\' || sign == '{' || sign < ' ')
                && !path.startsWith("/sign-");
    }
}
