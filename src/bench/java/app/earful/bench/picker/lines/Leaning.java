package app.earful.bench.picker.lines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a stranger's lines leave out of all that they could hold, or add that says nothing. */
record Leaning(String name, Set<Part> parts) {
    enum Part {
        NO_SEGMENT,
        NO_SINCE,
        NO_LAST_HEARD,
        NO_HISTORY,
        NO_RENEWED,
        NO_UNREACHED,
        NO_MENDED,
        NO_SPOKE_UP,
        /** The first year comes day by day without calls, weekends too, and the book is as old as it. */
        HISTORY_BY_DAY,
        /** Scores and signals that say nothing. */
        NOISE
    }

    static final List<Leaning> ALL = List.of(
            new Leaning("all told", EnumSet.noneOf(Part.class)),
            of("no segments", Part.NO_SEGMENT),
            of("no history, last talks", Part.NO_HISTORY),
            of("no history, nothing", Part.NO_HISTORY, Part.NO_SEGMENT, Part.NO_SINCE, Part.NO_LAST_HEARD),
            of("history by day", Part.HISTORY_BY_DAY),
            of("renewals not told", Part.NO_RENEWED),
            of("vain tries not told", Part.NO_UNREACHED),
            of("mending not told", Part.NO_MENDED),
            of("own words not told", Part.NO_SPOKE_UP),
            of("noise", Part.NOISE),
            new Leaning("the least", EnumSet.range(Part.NO_SEGMENT, Part.NO_SPOKE_UP)));

    private static Leaning of(String name, Part first, Part... others) {
        return new Leaning(name, EnumSet.of(first, others));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
