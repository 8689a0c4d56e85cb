package app.earful.themes.pages;

import app.earful.themes.figures.Share;
import java.util.Comparator;
import java.util.List;

/**
 * How many of a segment's customers said it, against all others heard.
 *
 * @param segment its name; empty for customers in none
 */
public record SegmentShare(String segment, Share share, Share others) {
    /** Nineteen times in twenty not by chance (Newcombe 1998). */
    public boolean isMore() {
        return share.leastAbove(others) > 0;
    }

    public boolean isLess() {
        return share.mostAbove(others) < 0;
    }

    /** @param said customers of the segment, of those talked with */
    record Heard(String segment, int said, int heard) {}

    static List<SegmentShare> of(List<Heard> segments) {
        var said = segments.stream().mapToInt(Heard::said).sum();
        var heard = segments.stream().mapToInt(Heard::heard).sum();
        return segments.stream()
                .map(one -> new SegmentShare(
                        one.segment, new Share(one.said, one.heard), new Share(said - one.said, heard - one.heard)))
                .sorted(Comparator.comparingDouble((SegmentShare one) -> -one.share.value())
                        .thenComparing(SegmentShare::segment))
                .toList();
    }
}
