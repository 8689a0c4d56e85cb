package app.earful.themes.runs;

import app.earful.insight.Space;
import app.earful.insight.meaning.WordVectors;
import app.earful.themes.Place;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of the dots of one language.
 *
 * @param space null when there was nothing to divide
 * @param words null for English, which goes by meaning
 * @param places where each dot belongs; those that stand alone are missing
 */
record Outcome(
        String language,
        @Nullable Space space,
        @Nullable WordVectors words,
        List<Found> themes,
        Map<UUID, Place> places) {

    /**
     * A theme that was found, or found again.
     *
     * @param name what sets it apart; only new themes take it
     * @param texts some of what is said in it
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Found(UUID id, boolean isNew, String name, UUID quote, float[] centre, List<String> texts) {}
}
