package app.earful.themes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dot as a run sees it.
 *
 * @param language two letters, or none when too little was said to tell
 * @param meaning packed
 * @param theme where it is so far; null when it stands alone
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record RunDot(
        UUID id,
        String language,
        String words,
        byte[] meaning,
        @Nullable UUID theme,
        float sureness) {}
