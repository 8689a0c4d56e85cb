package app.earful.customers;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses of websites the way people type them. */
public final class Website {
    public static final int LONGEST = 2_000;

    /** A host that may be written in any script, and what follows it; no name or password before it. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/?#@:<>\"'()]+(:\\d{1,5})?([/?#][^\\s<>\"]*)?");

    private Website() {}

    /** For a link, so of the web and of nothing else; empty when it is no such address. */
    public static Optional<String> parse(String text) {
        return Optional.of(text.contains("://") ? text : "https://" + text)
                .filter(address -> ADDRESS.matcher(address).matches());
    }
}
