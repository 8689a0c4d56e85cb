package app.earful.insight.reading;

/**
 * What was made of one text.
 *
 * @param language as a two-letter code, or {@code unknown}
 * @param kindChance from 0 to 1: how likely the kind is right
 * @param sentiment from -1 to 1; within 0.05 of 0 when the text leans nowhere, beyond 0.35 when it does
 * @param sentimentChance from 0 to 1: how likely the side (below, at, above 0) is right
 */
public record Reading(String language, Kind kind, double kindChance, double sentiment, double sentimentChance) {
    /** Below this chance a kind is a guess that people should be asked about. */
    public static final double SURE = 0.5;

    public boolean isKindSure() {
        return kindChance >= SURE;
    }
}
