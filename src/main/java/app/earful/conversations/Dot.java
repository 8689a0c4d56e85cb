package app.earful.conversations;

import java.util.UUID;

/** One thing learned, in the customer's own words. */
public record Dot(UUID id, DotKind kind, String words) {
    DotEntry entry() {
        return new DotEntry(id, kind, words);
    }
}
