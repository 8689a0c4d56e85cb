package app.earful.search;

import app.earful.search.index.Excerpt;
import app.earful.search.index.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing found, as it is shown.
 *
 * @param title a name, or what was said
 * @param text more of it: a note on a customer, or empty
 * @param facts who and where, such as a town, a mail or a role; empty for what was said
 * @param kind of a dot, else empty
 * @param said when; null for people
 * @param by who of us heard it
 * @param keptAutomatically the program kept the dot, and nobody has looked at it yet
 */
public record FoundRow(
        Subject subject,
        UUID id,
        Excerpt title,
        Excerpt text,
        String facts,
        String kind,
        UUID customer,
        String customerName,
        boolean archived,
        @Nullable UUID conversation,
        @Nullable Instant said,
        String by,
        boolean keptAutomatically) {
    /** The page that shows it. */
    public String href() {
        return conversation == null ? "/customers/" + customer : "/conversations/" + conversation;
    }
}
