package app.earful.conversations;

import java.util.UUID;

/**
 * One thing learned, in the customer's own words.
 *
 * @param keptAutomatically the program kept it, and nobody has looked at it yet
 */
public record Dot(UUID id, DotKind kind, String words, boolean keptAutomatically) {
    DotEntry entry() {
        return new DotEntry(id, kind, words);
    }
}
