package app.earful.picker;

import java.util.List;

/**
 * What the picker leaves behind.
 *
 * @param ranked best first
 * @param usualValue the median of the known values, which stands in where nobody knows; 1 where nobody knows any
 * @param customers how many were looked at
 */
public record Ranking(List<Ranked> ranked, double usualValue, long customers) {}
