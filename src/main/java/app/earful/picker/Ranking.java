package app.earful.picker;

import java.util.List;

/**
 * What the picker leaves behind.
 *
 * @param ranked best first
 * @param estimates what was learned from the book, with which one customer can be evaluated later
 * @param segments how often whom, everybody first; empty where nothing new was learned
 * @param overdue how many customers of the book are past a standard
 */
public record Ranking(List<Ranked> ranked, Estimates estimates, List<SegmentRate> segments, long overdue) {}
