package app.earful.insight.regrouping;

import app.earful.insight.Space;
import java.util.SortedMap;

/**
 * Texts divided anew.
 *
 * @param themes the theme of each text; up to {@code Standing.themes} it is one that lives on, above it a new one; 0 for none
 * @param sureness of each text's theme, from 0 to 1; 1 where people said so
 * @param centres by theme, in the room of {@code space}; those without any text are missing
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
public record Regrouped(int[] themes, double[] sureness, SortedMap<Integer, float[]> centres, Space space) {}
